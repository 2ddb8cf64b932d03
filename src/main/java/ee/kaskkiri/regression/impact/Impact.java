package ee.kaskkiri.regression.impact;

import ee.kaskkiri.regression.impact.ImpactReport.Asked;
import ee.kaskkiri.regression.impact.ImpactReport.Release;
import ee.kaskkiri.rules.Act;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a portfolio to two releases and says how their answers differ. */
public final class Impact {
  /** How many changed answers are shown one by one if nobody says otherwise. */
  public static final int SHOWN = 100;

  private final Side from;
  private final Side to;
  private final int shown;
  private final int threads;
  private final @Nullable AsIf asIf;

  /**
   * An impact on every core.
   *
   * @param shown how many changed answers, and questions and entries without an answer, the report
   *     shows one by one
   */
  public Impact(Side from, Side to, int shown) {
    this(from, to, shown, (AsIf) null);
  }

  /**
   * An impact on every core.
   *
   * @param asIf an edition of the second release that answers in place of one of the first; null
   *     for none
   */
  public Impact(Side from, Side to, int shown, @Nullable AsIf asIf) {
    this(from, to, shown, Runtime.getRuntime().availableProcessors(), asIf);
  }

  Impact(Side from, Side to, int shown, int threads) {
    this(from, to, shown, threads, null);
  }

  private Impact(Side from, Side to, int shown, int threads, @Nullable AsIf asIf) {
    if (shown < 0) {
      throw new IllegalArgumentException("shown is negative: " + shown);
    }
    this.from = from;
    this.to = to;
    this.shown = shown;
    this.threads = threads;
    this.asIf = asIf;
  }

  /** Every value that an act of either release calls money, in order. */
  public List<String> moneyValues() {
    return Stream.of(from, to)
        .flatMap(side -> side.rules().editions().stream())
        .flatMap(edition -> new TreeMap<>(edition.act().topics()).values().stream())
        .flatMap(topic -> topic.money().stream())
        .map(Act.Money::value)
        .distinct()
        .toList();
  }

  /**
   * Asks everything.
   *
   * @param sinks are given every changed answer
   * @throws IOException if the portfolio or a sink breaks
   * @throws CancellationException if the watch or an interrupt stops it
   */
  public ImpactReport run(Portfolio portfolio, List<ChangeSink> sinks, Watch watch)
      throws IOException {
    Routes routes = new Routes(from, to, asIf);
    Selected selected = new Selected(shown, sinks);
    Queue<Ledger> ledgers = new ConcurrentLinkedQueue<>();
    ThreadLocal<Questioner> questioners =
        ThreadLocal.withInitial(
            () -> {
              Ledger ledger = new Ledger();
              ledgers.add(ledger);
              return new Questioner(routes, ledger, watch, selected::wants);
            });
    long entries;
    try (Conveyor conveyor =
        new Conveyor(threads, chunk -> questioners.get().work(chunk), selected::take)) {
      entries = conveyor.run(portfolio, watch);
    }
    Ledger all = new Ledger();
    ledgers.forEach(all::merge);
    return report(portfolio, entries, selected, new Reports(from, to, all), routes);
  }

  private ImpactReport report(
      Portfolio portfolio, long entries, Selected selected, Reports reports, Routes routes) {
    return new ImpactReport(
        new Release(from.name(), from.release()),
        new Release(to.name(), to.release()),
        new Asked(portfolio.name(), entries, selected.unreadableInAll()),
        reports.counts(),
        reports.money(),
        reports.instruments(),
        reports.topics(),
        selected.changes(),
        selected.unanswered(),
        selected.unreadable(),
        List.copyOf(routes.shared()));
  }
}
