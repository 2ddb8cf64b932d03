package ee.kaskkiri.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the writing of records goes. Asking costs nothing and waits for nobody. */
public interface RecordState {
  /** How many requests wait for their record. */
  int queued();

  /** How long the one that waits longest has waited; zero if none does. */
  Duration oldestWaiting();

  /** Since when nothing can be written; empty if it can. */
  Optional<Instant> failingSince();

  /** How many groups were committed since the start. */
  long groups();

  /** How many records were committed since the start. */
  long written();

  /** How many groups could not be committed since the start. */
  long failures();
}
