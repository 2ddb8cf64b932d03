package ee.kaskkiri.bench;

import java.time.LocalDate;

/** The part of {@code eligibility} that is about the joint activity plan. */
final class PlainPlan {
  private static final int YEARS = 2;
  private static final int LEEWAY_MONTHS = 1;
  private static final int YOUNGEST = 7;
  private static final int OLDEST = 26;
  private static final LocalDate PROGRAMME_FIRST = LocalDate.of(2015, 6, 29);
  private static final LocalDate PROGRAMME_LAST = LocalDate.of(2023, 8, 31);

  private PlainPlan() {}

  static void check(String stage, Group.Plan plan, Findings findings) {
    length(plan, findings);
    period(stage, plan, findings);
    ages(plan, findings);
    if (!plan.regionWide()) {
      findings.add(
          "KTG-E06",
          "NOT_ELIGIBLE",
          "S003, „Piirkonna ülese tegevuskava alusel“",
          "certain",
          "Ühistegevuskava ei hõlma kogu piirkonda; rahastatakse piirkonnaülese tegevuskava"
              + " alusel.",
          "The joint activity plan does not cover the whole region; funding is given on the basis"
              + " of a plan for the whole region.");
    }
    if (!plan.exitStrategy()) {
      findings.add(
          "KTG-E07",
          "MANUAL_REVIEW",
          "S003, „(väljumisstrateegia)“",
          "inferred",
          "Ühistegevuskaval ei ole väljumisstrateegiat. Tegevussuuna tutvustus (20.04.2016)"
              + " nimetab seda tegevuskava järel sulgudes; kas see on nõue, otsustab inimene.",
          "The joint activity plan has no exit strategy. The presentation of the support line"
              + " (20.04.2016) names it in brackets behind the plan; a person decides whether it is"
              + " a requirement.");
    }
    content(stage, plan, findings);
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
          "S003, samm 6; joelahtme.kovtp.ee (Harju rühm)",
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

  private static void ages(Group.Plan plan, Findings findings) {
    int youngest = plan.youngestAge();
    int oldest = plan.oldestAge();
    if (youngest < YOUNGEST || oldest > OLDEST) {
      findings.add(
          "KTG-E10",
          "NOT_ELIGIBLE",
          "Noorsootöö seadus § 3",
          "certain",
          "Kava sihtrühm on "
              + youngest
              + "–"
              + oldest
              + "-aastased, noor on "
              + YOUNGEST
              + "–"
              + OLDEST
              + "-aastane.",
          "The plan's target group is aged "
              + youngest
              + " to "
              + oldest
              + "; a young person is "
              + YOUNGEST
              + " to "
              + OLDEST
              + " years old.");
    }
    if (youngest > oldest) {
      findings.add(
          "KTG-E26",
          "MANUAL_REVIEW",
          "Noorsootöö seadus § 3",
          "inferred",
          "Kava sihtrühma noorim vanus "
              + youngest
              + " on suurem kui vanim vanus "
              + oldest
              + "; vanused tuleb üle kontrollida.",
          "The youngest age of the plan's target group, "
              + youngest
              + ", is above the oldest one, "
              + oldest
              + "; the ages must be checked.");
    }
  }

  private static void content(String stage, Group.Plan plan, Findings findings) {
    if (plan.services().contains("other")) {
      findings.about(
          "other",
          "KTG-E15",
          "MANUAL_REVIEW",
          "saarde.ee/kov-noorsootoo",
          "inferred",
          "Kavas on muu teenus (other). Nimetatud on avatud noorsootöö, huviharidus, huvitegevus,"
              + " laager, ühistegevus ja noorteühing; otsustab inimene.",
          "The plan has another service (other). Named are open youth work, hobby education, hobby"
              + " activity, camp, joint action and youth association; a person decides.");
    }
    if (!stage.equals("III")) {
      return;
    }
    if (!plan.innovative()) {
      findings.add(
          "KTG-E17",
          "NOT_ELIGIBLE",
          "S000, kolmanda etapi eesmärk",
          "certain",
          "Kolmanda etapi ühistegevuskava ei sisalda uut ega innovaatilist lahendust; kolmanda"
              + " etapi eesmärk on jõuda uute ja innovaatiliste lahendusteni.",
          "The joint activity plan of stage III brings no new or innovative solution; the aim of"
              + " stage III is to reach new and innovative solutions.");
    }
    if (!plan.transferable()) {
      findings.add(
          "KTG-E18",
          "MANUAL_REVIEW",
          "joelahtme.kovtp.ee/et/projektid1",
          "inferred",
          "Kolmanda etapi mudelit ei saa teistesse piirkondadesse üle kanda; kas see on nõue,"
              + " otsustab inimene.",
          "The model of stage III cannot be carried over to other regions; a person decides"
              + " whether that is required.");
    }
  }
}
