package ee.kaskkiri.bench;

/** The part of {@code eligibility} that is about the joint activity plan. */
final class PlainPlan {
  private static final int YOUNGEST = 7;
  private static final int OLDEST = 26;

  private PlainPlan() {}

  static void check(String stage, Group.Plan plan, Findings findings) {
    PlainPlanPeriod.check(stage, plan, findings);
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
