import { ActionIcon, Button, Menu } from '@mantine/core';
import { OF_EACH } from '../graph/explore.ts';
import { Icon } from '../parts/Icon.tsx';
import { pluralOf, singularOf } from '../words.ts';
import { NodeActionItems } from './NodeActionItems.tsx';
import { useNodeActions } from './useNodeActions.ts';
import css from './NodeButtons.module.css';

/** What can be done with the selected node: expand it, as a whole or by kind, and the menu with everything else. */
export function NodeButtons({ id, name, drawn }: { id: string; name: string; drawn: boolean }) {
  const actions = useNodeActions(id, name);
  const { kinds, expanded } = actions;
  return (
    <div className={css['actions']}>
      <div className={css['row']}>
        <Button
          size="compact-sm"
          variant={expanded ? 'default' : 'light'}
          leftSection={<Icon name={expanded ? 'minus' : 'expand'} size={16} />}
          title={expanded ? undefined : `Adds the newest ${OF_EACH} of each kind`}
          onClick={actions.toggle}
        >
          {expanded ? 'Fold neighbours' : drawn ? 'Expand neighbours' : 'Show in the graph'}
        </Button>
        <Button size="compact-sm" variant="default" onClick={actions.pathFrom}>
          Path from here
        </Button>
        <Menu position="bottom-end" shadow="md" width={270} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="default" size={26} aria-label={`More to do with ${name}`}>
              <Icon name="more" size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <NodeActionItems actions={actions} drawn={drawn} />
          </Menu.Dropdown>
        </Menu>
      </div>
      {kinds && kinds.length > 0 && (
        <ul className={css['kinds']} aria-label="Expand by kind">
          {kinds.map((of) => (
            <li key={of.kind}>
              <button type="button" className={css['kind']} aria-pressed={of.open} onClick={() => actions.toggleKind(of)}>
                <Icon name={of.open ? 'check' : 'plus'} size={13} />
                {of.total.toLocaleString('en')} {(of.total === 1 ? singularOf(of.kind) : pluralOf(of.kind)).toLowerCase()}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
