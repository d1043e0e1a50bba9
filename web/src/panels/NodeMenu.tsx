import { Menu } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useView } from '../address.ts';
import { select } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { NodeActionItems } from './NodeActionItems.tsx';
import css from './NodeMenu.module.css';
import { useNodeActions } from './useNodeActions.ts';

/** The menu of a node, at the pointer; by keyboard at the node that is selected. */
export function NodeMenu({ node, name, x, y, close }: { node: string; name: string; x: number; y: number; close: () => void }) {
  const [, go] = useView();
  const actions = useNodeActions(node, name);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => first.current?.focus(), 30);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Menu
      opened
      withInitialFocusPlaceholder={false}
      onClose={close}
      position="bottom-start"
      shadow="md"
      width={270}
      returnFocus
      withinPortal
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={css['spot']}
          style={{ left: x, top: y }}
          aria-label={`What to do with ${name}`}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item ref={first} leftSection={<Icon name="info" size={16} />} onClick={() => go((view) => select(view, { node }))}>
          Show the facts of {name}
        </Menu.Item>
        <NodeActionItems actions={actions} drawn />
      </Menu.Dropdown>
    </Menu>
  );
}
