package ee.kaskkiri.decision;

import ee.kaskkiri.decision.trace.Traces;
import ee.kaskkiri.decision.trace.Traces.Part;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers requests so that what is said is durable before it is heard. */
@ApplicationScoped
public class RecordedDecisions {
  private static final int OK = 200;

  /** Problems that are what the rules say to a request, and not faults on the way to them. */
  private static final Set<String> RECORDED =
      Stream.of(ProblemType.UNDECIDED, ProblemType.INVALID_INPUT, ProblemType.NO_EDITION_IN_FORCE)
          .map(ProblemType::uri)
          .collect(Collectors.toUnmodifiableSet());

  private final Decisions decisions;
  private final Decisions untraced;
  private final Identities identities;
  private final Minutes minutes;
  private final Recorder recorder;
  private final ProblemMeter problems;
  private final Traces traces;

  RecordedDecisions(
      Decisions decisions,
      Identities identities,
      Minutes minutes,
      Recorder recorder,
      ProblemMeter problems,
      Traces traces) {
    this.decisions = decisions;
    this.untraced = decisions.untraced();
    this.identities = identities;
    this.minutes = minutes;
    this.recorder = recorder;
    this.problems = problems;
    this.traces = traces;
  }

  /**
   * Answers a request, or says again what it was answered before.
   *
   * @param asked what is asked, read only if it was not answered before
   * @throws ProblemException if there is neither a decision nor a refusal to be recorded, or it
   *     cannot be recorded
   */
  Reply answer(Asking asking, Supplier<Question> asked) {
    try {
      Optional<Claim> earlier = earlier(asking);
      return earlier.isPresent()
          ? again(asking, earlier.get())
          : answer(asking, asked.get(), identities.next());
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }

  /**
   * Finds out what is to be said to one of many requests; it may be said when it is recorded.
   *
   * @throws ProblemException if there is neither a decision nor a refusal to be recorded
   */
  public Unsaid prepare(Asking asking, Question question) {
    UUID id = identities.next();
    LogFields.set(id, asking.caller());
    Content input = minutes.input(question.input());
    long start = System.nanoTime();
    try {
      Answer answer = untraced.decide(question, id);
      Content said = minutes.content(answer);
      return new Unsaid(
          minutes.decided(asking, question, answer, input, said, since(start)), OK, said);
    } catch (ProblemException e) {
      if (!RECORDED.contains(e.problem().type())) {
        throw e;
      }
      Problem problem = e.problem().withId(id.toString());
      problems.count(problem);
      Content said = minutes.content(problem);
      Entry entry = minutes.declined(asking, question, problem, input, said, since(start));
      return new Unsaid(entry, problem.status(), said);
    } finally {
      LogFields.clear();
    }
  }

  private Optional<Claim> earlier(Asking asking) throws NotRecordedException {
    RepeatKey key = asking.key();
    return key == null ? Optional.empty() : recorder.claimed(asking.caller().name(), key.name());
  }

  private Reply answer(Asking asking, Question question, UUID id) throws NotRecordedException {
    LogFields.set(id, asking.caller());
    Content input = minutes.input(question.input());
    long start = System.nanoTime();
    try {
      return question.topic() == null
          ? assessed(asking, question, input, decisions.assess(question, id), start)
          : decided(asking, question, input, decisions.decide(question, id), start);
    } catch (ProblemException e) {
      if (!RECORDED.contains(e.problem().type())) {
        throw e;
      }
      return declined(asking, question, input, e.problem().withId(id.toString()), start);
    }
  }

  private Reply decided(Asking asking, Question question, Content input, Answer answer, long start)
      throws NotRecordedException {
    Content said = minutes.content(answer);
    Entry entry = minutes.decided(asking, question, answer, input, said, since(start));
    return said(asking, List.of(entry), OK, said);
  }

  private Reply assessed(
      Asking asking, Question question, Content input, Assessment assessment, long start)
      throws NotRecordedException {
    Duration duration = since(start);
    List<Entry> entries = new ArrayList<>();
    for (Answer answer : assessment.answers()) {
      Content said = minutes.content(answer);
      entries.add(minutes.decided(asking, question, answer, input, said, duration));
    }
    return said(asking, entries, OK, minutes.content(assessment));
  }

  private Reply declined(
      Asking asking, Question question, Content input, Problem problem, long start)
      throws NotRecordedException {
    problems.count(problem);
    Content said = minutes.content(problem);
    Entry entry = minutes.declined(asking, question, problem, input, said, since(start));
    return said(asking, List.of(entry), problem.status(), said);
  }

  private Reply said(Asking asking, List<Entry> entries, int status, Content said)
      throws NotRecordedException {
    RepeatKey key = asking.key();
    if (key == null) {
      record(entries, null);
      return new Reply(status, said, false);
    }
    Claim claim = new Claim(asking.caller().name(), key.name(), key.fingerprint(), status, said);
    Optional<Claim> first = record(entries, claim);
    return first.isPresent() ? again(asking, first.get()) : new Reply(status, said, false);
  }

  private Optional<Claim> record(List<Entry> entries, @Nullable Claim claim)
      throws NotRecordedException {
    try (Part part = traces.part("record")) {
      part.say(
          "kaskkiri.decision.id",
          entries.stream().map(entry -> entry.id().toString()).collect(Collectors.joining(",")));
      return recorder.record(entries, claim);
    }
  }

  private static Reply again(Asking asking, Claim first) {
    RepeatKey key = asking.key();
    if (key == null || !first.fingerprint().equals(key.fingerprint())) {
      throw new ProblemException(
          ProblemType.KEY_REUSED,
          ProblemDetail.parameter(
              RepeatKey.HEADER,
              "The key stands for another request, with another address or body.",
              "the same request again, or another key"));
    }
    return new Reply(first.status(), first.answer(), true);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
