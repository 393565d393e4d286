/** The keys 1 to 9 choose among the options of a question that is asked alone. */
export function chooseByKey(event: KeyboardEvent): void {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || !/^[1-9]$/.test(key) || !(currentTarget instanceof Element)) return;
  const isTyping =
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type));
  const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')];
  // Where the answers are numbers, a key stands for its own.
  const box = boxes.find(({ value }) => value === key) ?? boxes[Number(key) - 1];
  if (isTyping || !box) return;
  event.preventDefault();
  box.focus();
  box.click();
}
