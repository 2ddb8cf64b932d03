package ee.kaskkiri.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of {@code eligibility} that is about single members and activities. */
final class PlainMembers {
  private static final Set<String> TALLINN =
      Set.of(
          "tallinn",
          "tallinn linn",
          "tallinna linn",
          "lasnamäe",
          "lasnamäe linnaosa",
          "mustamäe",
          "mustamäe linnaosa",
          "põhja-tallinn",
          "põhja-tallinna linnaosa");

  private PlainMembers() {}

  static void check(Group group, List<Group.Member> fullMembers, Findings findings) {
    for (Group.Member member : fullMembers) {
      fullMember(member, findings);
    }
    List<String> names =
        group.members().stream().map(Group.Member::name).collect(Collectors.toList());
    for (String name : names) {
      if (TALLINN.contains(name.toLowerCase(Locale.ROOT))) {
        findings.about(
            name,
            "KTG-E20",
            "MANUAL_REVIEW",
            "S003, „* Tallinnal erinev ajakava“",
            "certain",
            "Grupis on " + name + ": Tallinnal on erinev ajakava; otsustab inimene.",
            name + " is in the group: Tallinn has a different timetable; a person decides.");
      }
      int times = Collections.frequency(names, name);
      if (times > 1) {
        findings.about(
            name,
            "KTG-E27",
            "MANUAL_REVIEW",
            "S003: baassumma omavalitsuse kohta",
            "inferred",
            name
                + " on grupi omavalitsuste seas "
                + times
                + " korda; iga omavalitsus loetakse üks kord. Otsustab inimene.",
            name
                + " stands "
                + times
                + " times among the municipalities of the group; each counts once. A person"
                + " decides.");
      }
    }
  }

  private static void fullMember(Group.Member member, Findings findings) {
    String name = member.name();
    if (member.wishConfirmedOn() == null) {
      findings.about(
          name,
          "KTG-E01",
          "NOT_ELIGIBLE",
          "S003, samm 4",
          "certain",
          name + " ei ole koostöösoovi kinnitanud; iga täisliige peab selle kinnitama.",
          name + " has not confirmed its wish to cooperate; every full member must confirm it.");
    }
    if (member.analysisOn() == null) {
      findings.about(
          name,
          "KTG-E08",
          "MANUAL_REVIEW",
          "S003, samm 2",
          "inferred",
          "Täiendavaid andmeid ei ole kogutud ja analüüsitud koostöös omavalitsusega "
              + name
              + "; otsustab inimene.",
          "Additional data were not collected and analysed together with "
              + name
              + "; a person decides.");
    }
    if (!member.otherGroups().isEmpty()) {
      String others = String.join(", ", member.otherGroups());
      findings.about(
          name,
          "KTG-E19",
          "MANUAL_REVIEW",
          "S003: baassumma omavalitsuse kohta",
          "inferred",
          name
              + " on samal ajal ka teise grupi täisliige: "
              + others
              + ". Baassumma on omavalitsuse kohta; otsustab inimene.",
          name
              + " is a full member of another group at the same time: "
              + others
              + ". The base amount is per municipality; a person decides.");
    }
  }

  static void notResponsible(String activity, @Nullable String found, Findings findings) {
    findings.about(
        activity,
        "KTG-E13",
        "MANUAL_REVIEW",
        "S000: iga vald vastutab ühe tegevussuuna eest",
        "inferred",
        "Tegevussuuna „"
            + activity
            + "“ eest ei vastuta grupi täisliige: "
            + (found == null ? "vastutajat ei ole märgitud" : "vastutajaks on märgitud " + found)
            + ".",
        "No full member of the group is responsible for the activity “"
            + activity
            + "”: "
            + (found == null ? "nobody is named" : found + " is named")
            + ".");
  }

  static void share(String member, int activities, Findings findings) {
    findings.about(
        member,
        "KTG-E14",
        "NOTICE",
        "S000: iga vald vastutab ühe tegevussuuna eest",
        "inferred",
        member
            + " vastutab "
            + activities
            + " tegevussuuna eest; tavaliselt vastutab iga täisliige ühe tegevussuuna või"
            + " projektijuhtimise eest. Otsust see ei muuda.",
        member
            + " is responsible for "
            + activities
            + " activities; usually every full member is responsible for one activity or for"
            + " project management. This does not change the decision.");
  }
}
