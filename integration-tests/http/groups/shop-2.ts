import { shopGroup } from "../support/shop-group"

shopGroup("shop-2")
