import '@tehik-ee/tedi-react/index.css';
import './app/workbench.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccessibilityProvider, LabelProvider } from '@tehik-ee/tedi-react/tedi';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import { Problem } from './api/problem';
import { routes } from './app/routes';
import { LanguageProvider, useLanguage } from './language';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (count, problem) => problem instanceof Problem && problem.status === 503 && count < 2,
    },
  },
});

function Labels({ children }: { children: ReactNode }) {
  return <LabelProvider locale={useLanguage().language}>{children}</LabelProvider>;
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Labels>
          {/* TEDI shows where the focus is only once this tells it that somebody uses the keyboard. */}
          <AccessibilityProvider>
            <RouterProvider router={routes} />
          </AccessibilityProvider>
        </Labels>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
