import { Button, Group, Modal } from '@mantine/core';
import { useView } from '../address.ts';
import { askHowMany, useAsked } from '../asking.ts';
import { expand, MOST_AT_ONCE, WITHOUT_ASKING } from '../graph/explore.ts';
import { pluralOf } from '../words.ts';

/** Asks before more than a hundred nodes are added at once. */
export function HowMany() {
  const asked = useAsked();
  const [, go] = useView();
  const close = (): void => askHowMany(null);
  const add = (all: boolean): void => {
    close();
    if (asked) go((view) => expand(view, { node: asked.node, kind: asked.kind, all }));
  };
  const what = asked ? pluralOf(asked.kind).toLowerCase() : '';
  const most = Math.min(asked?.total ?? 0, MOST_AT_ONCE);
  return (
    <Modal opened={asked !== null} onClose={close} title="How many to draw?" centered>
      {asked && (
        <>
          <p>
            {asked.name} is tied to {asked.total.toLocaleString('en')} {what}. So many at once are hard to read; the rest is
            listed in the panel in any case.
          </p>
          <Group mt="md" gap="xs">
            <Button data-autofocus onClick={() => add(false)}>
              The newest {WITHOUT_ASKING}
            </Button>
            <Button variant="default" onClick={() => add(true)}>
              {most < asked.total ? `The newest ${most}` : `All ${most}`}
            </Button>
            <Button variant="subtle" color="gray" onClick={close}>
              Cancel
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
