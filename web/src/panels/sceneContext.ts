import { createContext } from 'react';
import type { Scene } from '../graph/scene.ts';

/** The scene that the page of the graph draws, for its panels and menus. */
export const SceneHere = createContext<Scene | null>(null);
