/**
 * Tells the command that started this page something, and resolves when it has heard it. A page
 * whose browser is killed has told exactly what was answered.
 */
export async function tell(topic: string, value: unknown): Promise<void> {
  const response = await fetch("/storage/report", {
    method: "POST",
    body: JSON.stringify({ run: runId(), topic, value: value ?? null }),
  });
  if (!response.ok) throw new Error(`the report was not taken: ${response.status}`);
}

/** Which start of which browser this page belongs to. */
function runId(): string {
  return parameter("run");
}

/** A value of the page's address. */
export function parameter(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? "";
}
