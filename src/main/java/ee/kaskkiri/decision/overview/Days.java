package ee.kaskkiri.decision.overview;

import ee.kaskkiri.record.DayCount;
import ee.kaskkiri.rules.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of days by what became of requests, as the acts say it. */
final class Days {
  private static final String OTHER = "other";
  private static final String UNDECIDED = "undecided";
  private static final String REFUSED_INPUT = "refused-input";

  private Days() {}

  /** Every day from the first to the last, also those on which nothing was decided. */
  static List<OverviewView.Day> of(LocalDate from, LocalDate to, List<DayCount> counts, Acts acts) {
    Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days.put(day, new TreeMap<>());
    }
    for (DayCount count : counts) {
      Map<String, Long> day = days.get(count.day());
      if (day != null) {
        day.merge(meaning(count, acts), count.decisions(), Long::sum);
      }
    }
    return days.entrySet().stream()
        .map(day -> new OverviewView.Day(day.getKey(), day.getValue()))
        .toList();
  }

  private static String meaning(DayCount count, Acts acts) {
    return switch (count.outcome()) {
      case UNDECIDED -> UNDECIDED;
      case REFUSED -> REFUSED_INPUT;
      case DECIDED ->
          acts.topic(count.release(), count.instrument(), count.edition(), count.topic())
              .map(Act.Topic::verdict)
              .map(verdict -> verdict.values().get(String.valueOf(count.verdict())))
              .map(Act.Meaning::toString)
              .orElse(OTHER);
    };
  }
}
