import { createBrowserRouter } from "react-router-dom"
import { Layout, Loading } from "./components/layout"
import { Address, saveAddress } from "./pages/address"
import { Cart, changeCart } from "./pages/cart"
import { Delivery, loadDelivery, saveDelivery } from "./pages/delivery"
import { Failure } from "./pages/failure"
import { logIn, Login, skipLogin } from "./pages/login"
import { loadOrder, OrderPage, payOrder } from "./pages/order"
import { loadOrders, logOut, Orders } from "./pages/orders"
import { Pay, startPayment } from "./pages/pay"
import { loadPaymentMethods } from "./payment-methods"
import { addProduct, loadProducts, Products } from "./pages/products"
import { loadResult, Result } from "./pages/result"
import { loadShop } from "./shop"

/** Loaders read from Medusa, actions write to it; after every action all that is on screen is read again. */
export const router = createBrowserRouter([
  {
    id: "shop",
    path: "/",
    loader: loadShop,
    element: <Layout />,
    errorElement: <Failure />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <Failure />,
        children: [
          { index: true, element: <Products />, loader: loadProducts, action: addProduct },
          { path: "cart", element: <Cart />, action: changeCart },
          { path: "checkout/address", element: <Address />, action: saveAddress },
          {
            path: "checkout/delivery",
            element: <Delivery />,
            loader: loadDelivery,
            action: saveDelivery,
          },
          {
            path: "checkout/pay",
            element: <Pay />,
            loader: loadPaymentMethods,
            action: startPayment,
          },
          { path: "checkout/result", element: <Result />, loader: loadResult },
          { path: "login", element: <Login />, loader: skipLogin, action: logIn },
          { path: "orders", element: <Orders />, loader: loadOrders, action: logOut },
          { path: "orders/:id", element: <OrderPage />, loader: loadOrder, action: payOrder },
          { path: "*", element: <Failure /> },
        ],
      },
    ],
  },
])
