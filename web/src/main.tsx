import './styles/mantine.ts';
import './styles/tokens.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { schemeManager, theme } from './theme.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app element.');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
      <App />
    </MantineProvider>
  </StrictMode>,
);
