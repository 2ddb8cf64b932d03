package ee.kaskkiri.release;

import ee.kaskkiri.difference.Differences;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.release.history.Judgement;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The gate of this application, with a limit to its patience. */
public final class Judge {
  private static final Logger LOG = Logger.getLogger(Judge.class);

  private final Gate gate;
  private final Judgement.Judge name;
  private final TimeLimit limit;
  private final Optional<Voucher> voucher;

  /**
   * A judge.
   *
   * @param strictness what the gate refuses
   * @param application version of this application
   * @param longest how long a content may take
   * @param voucher of the packaged rules; empty if they have none
   */
  public Judge(
      Strictness strictness, String application, Duration longest, Optional<Voucher> voucher) {
    this.gate = new Gate(strictness);
    this.name = new Judgement.Judge(strictness, application);
    this.limit = new TimeLimit(longest);
    this.voucher = voucher;
  }

  /** What signs the judgements. */
  Judgement.Judge name() {
    return name;
  }

  /** Whether the build let this content through a gate like this one. */
  boolean vouchesFor(FileTree files) {
    return voucher.filter(one -> one.covers(files, name.gate())).isPresent();
  }

  /**
   * Judges content; whatever breaks or outlasts the gate is refused.
   *
   * @param like the release whose unchanged editions need not be compiled again; null for none
   * @param frozen what is wrong already
   */
  Gate.Result judge(FileTree files, @Nullable Release like, List<Finding> frozen) {
    Gate.Result result = open(files, like);
    return frozen.isEmpty() && result instanceof Gate.Passed
        ? result
        : new Gate.Refused(
            Stream.concat(frozen.stream(), result.findings().stream()).toList(), result.report());
  }

  private Gate.Result open(FileTree files, @Nullable Release like) {
    try {
      return limit.run(
          () -> like == null ? gate.open(files) : gate.open(files, like, Progress.SILENT));
    } catch (TimeLimit.ExceededException e) {
      return refused(
          files,
          e.getMessage() + " to compile, validate and run its cases; it was stopped.",
          "Look for a loop without an end in what was changed last. If the rules are only many,"
              + " raise KASKKIRI_ACTIVATION_LIMIT.");
    } catch (CompletionException e) {
      return broken(files, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      return broken(files, e);
    }
  }

  private static Gate.Result broken(FileTree files, Throwable cause) {
    LOG.warnf(cause, "Rules %s break the gate.", files.hash());
    return refused(
        files,
        "breaks the gate: " + cause,
        "Look for a loop or a recursion without an end in what was changed last.");
  }

  /** What differs between two contents, for people; that it cannot be told keeps nothing out. */
  String changes(FileTree before, FileTree after) {
    try {
      return limit.run(() -> Differences.between(before, after).summary().text());
    } catch (TimeLimit.ExceededException | RuntimeException e) {
      LOG.warnf(e, "What changed in rules %s cannot be told.", after.hash());
      return "what changed cannot be told: " + e.getMessage();
    }
  }

  private static Gate.Result refused(FileTree files, String message, String mend) {
    return new Gate.Refused(
        List.of(Finding.error(RuleBook.RULES, null, message, mend)),
        new RegressionReport(files.hash(), List.of(), List.of()));
  }

  /** The release of content that passed before; it is compiled in the background. */
  Release vouchedFor(FileTree files) {
    return gate.vouchedFor(files);
  }

  /** The release of content that passed before; an edition is compiled when it is asked. */
  Release passedBefore(FileTree files) {
    return gate.passedBefore(files);
  }
}
