import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter } from 'react-router';
import { flowQuery } from '@/api/flows.ts';
import { EntranceLayout } from './EntranceLayout.tsx';
import { Layout } from './Layout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageLoading } from './PageLoading.tsx';
import { requireNobody, requirePerson } from './require-person.ts';
import { RouteError } from './RouteError.tsx';

/** The pages. Each is its own chunk: who opens a flow by its link does not load the library. */
export function createRouter(queryClient: QueryClient) {
  return createBrowserRouter([
    {
      // For people without the builder, so nothing of it is around.
      path: 'p/:token',
      errorElement: <RouteError />,
      hydrateFallbackElement: <PageLoading />,
      lazy: async () => ({ Component: (await import('@/features/share/page/SharedPage.tsx')).default }),
    },
    {
      element: <EntranceLayout />,
      errorElement: <RouteError />,
      hydrateFallbackElement: <PageLoading />,
      children: [
        {
          path: 'sign-in',
          loader: () => requireNobody(queryClient),
          lazy: async () => ({
            Component: (await import('@/features/auth/sign-in/SignInPage.tsx')).default,
          }),
        },
        {
          path: 'welcome',
          lazy: async () => ({ Component: (await import('@/features/auth/page/WelcomePage.tsx')).default }),
        },
        {
          path: 'join',
          lazy: async () => ({ Component: (await import('@/features/auth/page/JoinPage.tsx')).default }),
        },
        {
          path: 'reset',
          lazy: async () => ({ Component: (await import('@/features/auth/page/ResetPage.tsx')).default }),
        },
      ],
    },
    {
      element: <Layout />,
      // Runs beside the loading of the page's code, so it costs nothing.
      loader: ({ request }) => requirePerson(queryClient, request),
      shouldRevalidate: () => false,
      errorElement: <RouteError />,
      hydrateFallbackElement: <PageLoading />,
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('@/features/library/index.ts')).LibraryPage }),
        },
        {
          path: 'flows/:flowId',
          // The flow is asked for while the editor's code is still on its way; the editor waits for both.
          loader: ({ params: { flowId = '' } }) => {
            void queryClient.prefetchQuery({ ...flowQuery(flowId), staleTime: 0 });
            return null;
          },
          lazy: async () => ({ Component: (await import('@/features/editor/index.ts')).default }),
          // One page for all views: going from one to the other keeps everything that is being worked on.
          children: [
            { index: true, element: null },
            { path: 'endpoint/:section?', element: null },
            { path: 'answers/:section?', element: null },
          ],
        },
        {
          path: 'answers/:section?',
          lazy: async () => ({
            Component: (await import('@/features/responses/page/AllAnswersPage.tsx')).default,
          }),
        },
        {
          path: 'flows/:flowId/send/:part?/:jobId?',
          lazy: async () => ({ Component: (await import('@/features/send/page/SendPage.tsx')).default }),
        },
        {
          path: 'flows/:flowId/meta/:part?',
          lazy: async () => ({ Component: (await import('@/features/lifecycle/page/MetaPage.tsx')).default }),
        },
        {
          path: 'accounts/:which?',
          lazy: async () => ({
            Component: (await import('@/features/accounts/page/AccountsPage.tsx')).default,
          }),
        },
        {
          path: 'customers/:chatId?',
          lazy: async () => ({
            Component: (await import('@/features/customers/page/CustomersPage.tsx')).default,
          }),
        },
        {
          path: 'you/:part?',
          lazy: async () => ({ Component: (await import('@/features/auth/account/YouPage.tsx')).default }),
        },
        {
          path: 'people',
          lazy: async () => ({ Component: (await import('@/features/people/PeoplePage.tsx')).default }),
        },
        {
          path: 'keys',
          lazy: async () => ({ Component: (await import('@/features/people/keys/KeysPage.tsx')).default }),
        },
        {
          path: 'audit',
          lazy: async () => ({ Component: (await import('@/features/audit/AuditPage.tsx')).default }),
        },
        {
          path: 'sandbox-tools/:part?',
          lazy: async () => ({
            Component: (await import('@/features/sandbox/SandboxPage.tsx')).default,
          }),
        },
        {
          path: 'phone-gallery',
          lazy: async () => ({
            Component: (await import('@/features/phone/gallery/PhoneGallery.tsx')).default,
          }),
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}
