/** Fetched when the first payment is open: before, there is nothing to tell. */
export const fetchAsideNews = () => import("#features/openPayments/AsideNews.tsx");
