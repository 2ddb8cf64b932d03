package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.impact.CasePortfolio;
import ee.kaskkiri.regression.impact.ChangeSink;
import ee.kaskkiri.regression.impact.Defaults;
import ee.kaskkiri.regression.impact.Impact;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.LinePortfolio;
import ee.kaskkiri.regression.impact.Portfolio;
import ee.kaskkiri.regression.impact.Side;
import ee.kaskkiri.regression.impact.Watch;
import ee.kaskkiri.regression.impact.report.ChangesFile;
import ee.kaskkiri.regression.impact.report.ImpactFormat;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Sides;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs portfolios for requests. */
@Singleton
public class ImpactRuns {
  private final AskedRelease releases;
  private final Records records;
  private final CurrentCaller callers;

  ImpactRuns(AskedRelease releases, Records records, CurrentCaller callers) {
    this.releases = releases;
    this.records = records;
    this.callers = callers;
  }

  /**
   * Finds the releases.
   *
   * @throws ProblemException if there is none of a name, or neither knows what is asked for
   */
  Run prepare(ImpactQuery query, UploadedPortfolio body) {
    Release before = releases.named(ImpactQuery.FROM, query.from());
    Release after = releases.named(ImpactQuery.TO, query.to());
    if (!body.present()) {
      new Lookup(before).requireTopic(query.instrument(), query.topic());
    }
    return new Run(
        query,
        source(query, body),
        body,
        Sides.of(query.from(), before),
        Sides.of(query.to(), after));
  }

  private Source source(ImpactQuery query, UploadedPortfolio body) {
    Search wanted = query.records();
    Optional<Path> file = body.file();
    Sight sight = new Sight(callers.get());
    if (file.isPresent()) {
      sight.requireLines();
    }
    if (wanted == null) {
      return file.isPresent()
          ? (before, after) -> lines(query, file.get())
          : (before, after) ->
              CasePortfolio.of(before, after, new Scope(query.instrument(), query.topic()), null);
    }
    if (file.isPresent()) {
      throw Query.wrong(
          ImpactQuery.PORTFOLIO, "Both records and lines are given.", "no body, or no records");
    }
    Search search = sight.ofEverybody(wanted);
    return (before, after) -> new RecordPortfolio(records, search, () -> {});
  }

  private static Portfolio lines(ImpactQuery query, Path file) throws IOException {
    return new LinePortfolio(
        "body",
        new BufferedInputStream(Files.newInputStream(file)),
        Files.size(file),
        new Defaults(query.instrument(), query.topic(), query.on()));
  }

  /** Where questions come from. */
  @FunctionalInterface
  private interface Source {
    Portfolio open(Side before, Side after) throws IOException;
  }

  /** A run that is ready to start, once. */
  static final class Run {
    private final Source source;
    private final UploadedPortfolio body;
    private final Side before;
    private final Side after;
    private final Impact impact;

    private Run(ImpactQuery query, Source source, UploadedPortfolio body, Side before, Side after) {
      this.source = source;
      this.body = body;
      this.before = before;
      this.after = after;
      this.impact = new Impact(before, after, query.limit());
    }

    String json() {
      return ImpactFormat.JSON.write(report(List.of()));
    }

    String page() {
      return ImpactFormat.HTML.write(report(List.of()));
    }

    /** Every changed answer, in a file that goes when the response has ended. */
    Path csv() {
      try {
        Path file = Files.createTempFile("kaskkiri-impact", ".csv");
        body.deleteAtTheEnd(file);
        try (ChangesFile changes = ChangesFile.csv(file, impact.moneyValues())) {
          report(List.of(changes));
        }
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private ImpactReport report(List<ChangeSink> sinks) {
      try (Portfolio portfolio = source.open(before, after)) {
        return impact.run(portfolio, sinks, new UntilGone(body));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Stops a run when nobody waits for it any more.
   *
   * @param body knows whether the caller has hung up
   */
  private record UntilGone(UploadedPortfolio body) implements Watch {
    @Override
    public void at(long asked, long taken) {
      // nobody watches the progress of a request
    }

    @Override
    public boolean stopped() {
      return body.gone();
    }
  }
}
