package ee.kaskkiri.bench;

import java.time.LocalDate;

/** The part of {@code eligibility} that is about the period of the joint activity plan. */
final class PlainPlanPeriod {
  private static final int YEARS = 2;
  private static final int LEEWAY_MONTHS = 1;
  private static final LocalDate PROGRAMME_FIRST = LocalDate.of(2015, 6, 29);
  private static final LocalDate PROGRAMME_LAST = LocalDate.of(2023, 8, 31);

  private PlainPlanPeriod() {}

  static void check(String stage, Group.Plan plan, Findings findings) {
    length(plan, findings);
    period(stage, plan, findings);
  }

  private static String days(Group.Plan plan) {
    return PlainEligibility.DAY.format(plan.firstDay())
        + "–"
        + PlainEligibility.DAY.format(plan.lastDay());
  }

  private static void length(Group.Plan plan, Findings findings) {
    LocalDate next = plan.firstDay().plusYears(YEARS);
    LocalDate after = plan.lastDay().plusDays(1);
    if (after.equals(next)) {
      return;
    }
    LocalDate right = next.minusDays(1);
    if (after.isAfter(next.minusMonths(LEEWAY_MONTHS))
        && after.isBefore(next.plusMonths(LEEWAY_MONTHS))) {
      findings.add(
          "KTG-E24",
          "MANUAL_REVIEW",
          "S003, samm 6; joelahtme.kovtp.ee (Harju grupp)",
          "inferred",
          "Ühistegevuskava kestab "
              + days(plan)
              + ", mis erineb "
              + YEARS
              + " aastast vähem kui "
              + LEEWAY_MONTHS
              + " kuu võrra: täpselt "
              + YEARS
              + " aastat kestev kava lõpeks "
              + PlainEligibility.DAY.format(right)
              + ". Kas see on kava kaheks aastaks, otsustab inimene.",
          "The joint activity plan runs from "
              + plan.firstDay()
              + " to "
              + plan.lastDay()
              + ", which differs from "
              + YEARS
              + " years by less than "
              + LEEWAY_MONTHS
              + " month: a plan of exactly "
              + YEARS
              + " years would end on "
              + right
              + ". A person decides whether this is a plan for two years.");
      return;
    }
    findings.add(
        "KTG-E05",
        "NOT_ELIGIBLE",
        "S003, samm 6; „Rahastus 2 aastat“",
        "certain",
        "Ühistegevuskava kestab "
            + days(plan)
            + ", nõutud on "
            + YEARS
            + " aastat: "
            + PlainEligibility.DAY.format(plan.firstDay())
            + " algav kava lõpeb "
            + PlainEligibility.DAY.format(right)
            + ".",
        "The joint activity plan runs from "
            + plan.firstDay()
            + " to "
            + plan.lastDay()
            + "; "
            + YEARS
            + " years are required: a plan that starts on "
            + plan.firstDay()
            + " ends on "
            + right
            + ".");
  }

  private static void period(String stage, Group.Plan plan, Findings findings) {
    if (outside(plan, PROGRAMME_FIRST, PROGRAMME_LAST)) {
      findings.add(
          "KTG-E11",
          "NOT_ELIGIBLE",
          "käskkiri nr 281, 29.06.2015; harno.ee/uus-hoog-noortevaldkonna-arengusse",
          "certain",
          "Kava periood "
              + days(plan)
              + " ei ole programmi kestuse "
              + PlainEligibility.DAY.format(PROGRAMME_FIRST)
              + "–"
              + PlainEligibility.DAY.format(PROGRAMME_LAST)
              + " sees.",
          "The plan's period, "
              + plan.firstDay()
              + " to "
              + plan.lastDay()
              + ", is not within the life of the programme, "
              + PROGRAMME_FIRST
              + " to "
              + PROGRAMME_LAST
              + ".");
      return;
    }
    boolean third = stage.equals("III");
    LocalDate first = third ? LocalDate.of(2019, 1, 1) : PROGRAMME_FIRST;
    LocalDate last = third ? LocalDate.of(2020, 12, 31) : LocalDate.of(2018, 12, 31);
    if (outside(plan, first, last)) {
      findings.add(
          "KTG-E22",
          "MANUAL_REVIEW",
          "entk.ee (25.05.2017); S000",
          "inferred",
          "Kava periood "
              + days(plan)
              + " ei ole "
              + stage
              + " etapi perioodi "
              + PlainEligibility.DAY.format(first)
              + "–"
              + PlainEligibility.DAY.format(last)
              + " sees. Sellist perioodi on ka rahastatud (Pärnu) ja pikendatud (Tallinn); otsustab"
              + " inimene.",
          "The plan's period, "
              + plan.firstDay()
              + " to "
              + plan.lastDay()
              + ", is not within the period of stage "
              + stage
              + ", "
              + first
              + " to "
              + last
              + ". Such a period has been funded (Pärnu) and prolonged (Tallinn); a person"
              + " decides.");
    }
  }

  private static boolean outside(Group.Plan plan, LocalDate first, LocalDate last) {
    return plan.firstDay().isBefore(first)
        || plan.lastDay().isBefore(first)
        || plan.firstDay().isAfter(last)
        || plan.lastDay().isAfter(last);
  }
}
