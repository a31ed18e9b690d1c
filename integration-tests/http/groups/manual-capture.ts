import { shopGroup } from "../support/shop-group"

shopGroup("manual-capture")
