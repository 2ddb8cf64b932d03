package ee.kaskkiri.record;

import org.jspecify.annotations.Nullable;

/** Counts what was walked. */
final class Tally {
  private static final int OFTEN = 500;

  private final VerifierWatch watch;
  private long chains;
  private long records;
  private long purged;
  private long anchors;
  private boolean stopped;

  Tally(VerifierWatch watch) {
    this.watch = watch;
  }

  void chain() {
    chains++;
  }

  void record(boolean isPurged) {
    records++;
    purged += isPurged ? 1 : 0;
    if (records % OFTEN == 0) {
      look();
    }
  }

  void anchor() {
    anchors++;
  }

  void look() {
    watch.at(records);
    stopped = stopped || watch.stopped();
  }

  boolean stopped() {
    return stopped;
  }

  Verification result(@Nullable Fault fault) {
    watch.at(records);
    return new Verification(chains, records, purged, anchors, stopped, fault);
  }
}
