package ee.kaskkiri.decision.csv;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.FileTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/** Invented rules on loaves, whose inputs are of every shape. */
public final class Bakery {
  /** A day of the only edition. */
  public static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  private static final String FOLDER = "rules/bakery/2020-01-01/";
  private static final String ACT =
      """
      instrument: bakery
      title: {et: Leib, en: Bread}
      valid_from: 2020-01-01
      topics:
        loaves:
          title: {et: Pätsid, en: Loaves}
          question: {et: Kui palju, en: How much}
          verdict:
            outcome: verdict
            values: {PAID: granted, TOO_MUCH: refused}
          outcomes: [sum, each, verdict]
          money: [{value: sum}, {value: "each[]"}]
      """;
  private static final String TYPES =
      """
      <itemDefinition id="tSeeds" name="tSeeds" isCollection="true">
        <typeRef>string</typeRef>
        <allowedValues id="seeds"><text>not(null)</text></allowedValues>
      </itemDefinition>
      <itemDefinition id="tSeedList" name="tSeedList">
        <typeRef>tSeeds</typeRef>
        <allowedValues id="seedLists"><text>not(null)</text></allowedValues>
      </itemDefinition>
      <itemDefinition id="tCount" name="tCount">
        <typeRef>number</typeRef>
        <allowedValues id="counts"><text>[0..1000]</text></allowedValues>
      </itemDefinition>
      <itemDefinition id="tName" name="tName">
        <typeRef>string</typeRef>
        <allowedValues id="names"><text>string length(?) &gt; 0</text></allowedValues>
      </itemDefinition>
      <itemDefinition id="tLoaf" name="tLoaf">
        <itemComponent id="loafName" name="name"><typeRef>tName</typeRef></itemComponent>
        <itemComponent id="loafCount" name="count"><typeRef>tCount</typeRef></itemComponent>
        <itemComponent id="loafSeeds" name="seeds"><typeRef>tSeedList</typeRef></itemComponent>
      </itemDefinition>
      <itemDefinition id="tLoafList" name="tLoafList" isCollection="true">
        <typeRef>tLoaf</typeRef>
        <allowedValues id="loafLists"><text>not(null)</text></allowedValues>
      </itemDefinition>
      <itemDefinition id="tLoaves" name="tLoaves">
        <typeRef>tLoafList</typeRef>
        <allowedValues id="loavesGiven"><text>not(null)</text></allowedValues>
      </itemDefinition>
      <itemDefinition id="tBaker" name="tBaker">
        <itemComponent id="bakerOrganic" name="organic"><typeRef>boolean</typeRef></itemComponent>
        <itemComponent id="bakerSince" name="since"><typeRef>date</typeRef></itemComponent>
      </itemDefinition>
      """;
  private static final String MODEL =
      """
      <inputData id="loaves" name="loaves">
        <variable id="loavesVariable" name="loaves" typeRef="tLoaves"/>
      </inputData>
      <inputData id="baker" name="baker">
        <variable id="bakerVariable" name="baker" typeRef="tBaker"/>
      </inputData>
      <inputData id="note" name="note">
        <variable id="noteVariable" name="note" typeRef="string"/>
      </inputData>
      <decision id="each" name="each">
        <variable id="eachVariable" name="each"/>
        <informationRequirement id="eachNeeds"><requiredInput href="#loaves"/></informationRequirement>
        <literalExpression id="products"><text>for loaf in loaves return loaf.count * 2.50</text></literalExpression>
      </decision>
      <decision id="sum" name="sum">
        <variable id="sumVariable" name="sum" typeRef="number"/>
        <informationRequirement id="sumNeeds"><requiredDecision href="#each"/></informationRequirement>
        <literalExpression id="sums"><text>if count(each) = 0 then 0.00 else sum(each)</text></literalExpression>
      </decision>
      <decision id="verdict" name="verdict">
        <variable id="verdictVariable" name="verdict" typeRef="string"/>
        <informationRequirement id="verdictNeeds"><requiredDecision href="#sum"/></informationRequirement>
        <informationRequirement id="bakerNeeds"><requiredInput href="#baker"/></informationRequirement>
        <informationRequirement id="noteNeeds"><requiredInput href="#note"/></informationRequirement>
        <literalExpression id="test"><text>if sum &gt; 100 then "TOO_MUCH" else "PAID"</text></literalExpression>
      </decision>
      """;
  private static final String OTHER =
      """
      <inputData id="flour" name="flour">
        <variable id="flourVariable" name="flour" typeRef="number"/>
      </inputData>
      <decision id="weight" name="weight">
        <variable id="weightVariable" name="weight" typeRef="number"/>
        <informationRequirement id="needs"><requiredInput href="#flour"/></informationRequirement>
        <literalExpression id="double"><text>flour * 2</text></literalExpression>
      </decision>
      """;

  private Bakery() {}

  /** The release of the rules. */
  public static Release release() {
    return new Gate(Strictness.ERROR)
        .unchecked(
            FileTree.of(
                Map.of(
                    FOLDER + "act.yaml", bytes(ACT),
                    FOLDER + "loaves.dmn", bytes(Editions.dmn("bakery", TYPES + MODEL)),
                    FOLDER + "flour.dmn", bytes(Editions.dmn("flour", OTHER)))));
  }

  /** The topic that takes loaves. */
  public static AskedTopic loaves(Release release) {
    return AskedTopic.find(release, "bakery", "loaves", DAY, Selection.ALL);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
