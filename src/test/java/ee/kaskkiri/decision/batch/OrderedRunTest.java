package ee.kaskkiri.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedRunTest {
  private static final int LINES = 10_000;

  private final ExecutorService executor = Executors.newFixedThreadPool(4);

  @AfterEach
  void stopThreads() {
    executor.shutdownNow();
  }

  @Test
  void answersComeInTheOrderOfTheLinesHoweverLongEachTakes() throws IOException {
    Random random = new Random(1);
    List<Long> taken = new ArrayList<>();

    new OrderedRun<>(
            new Counting(LINES),
            executor,
            8,
            lines -> {
              if (random.nextBoolean()) {
                Thread.onSpinWait();
              }
              return numbers(lines);
            })
        .run(taken::addAll);

    assertThat(taken).isEqualTo(LongStream.rangeClosed(1, LINES).boxed().toList());
  }

  @Test
  void noMoreLinesAreTakenThanThereAreChunksUnderWay() throws IOException {
    Counting source = new Counting(LINES);
    AtomicInteger most = new AtomicInteger();
    AtomicLong answered = new AtomicLong();

    new OrderedRun<>(source, executor, 2, OrderedRunTest::numbers)
        .run(
            numbers -> {
              most.accumulateAndGet((int) (source.taken() - answered.get()), Math::max);
              answered.addAndGet(numbers.size());
            });

    assertThat(answered).hasValue(LINES);
    assertThat(most.get()).isBetween(1, 2 * 64);
  }

  @Test
  void aLineThatIsAloneIsAnsweredBeforeTheNextOneComes() throws IOException {
    Conversation source = new Conversation(50);

    new OrderedRun<>(source, executor, 8, OrderedRunTest::numbers)
        .run(numbers -> numbers.forEach(number -> source.answered()));

    assertThat(source.rounds).isEqualTo(50);
  }

  @Test
  void whatTheTakerCannotTakeEndsTheRun() {
    Counting source = new Counting(Long.MAX_VALUE);

    assertThatThrownBy(
            () ->
                new OrderedRun<>(source, executor, 4, OrderedRunTest::numbers)
                    .run(
                        numbers -> {
                          if (numbers.contains(1_000L)) {
                            throw new IOException("nobody listens");
                          }
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody listens");
    assertThat(source.taken()).isLessThan(1_000 + 6 * 64);
  }

  @Test
  void aSourceThatBreaksEndsTheRunAfterWhatWasReadBefore() {
    List<Long> taken = new ArrayList<>();
    Counting source = new Counting(Long.MAX_VALUE);
    source.breaksAt = 150;

    assertThatThrownBy(
            () -> new OrderedRun<>(source, executor, 4, OrderedRunTest::numbers).run(taken::addAll))
        .isInstanceOf(IOException.class)
        .hasMessage("broken");
    assertThat(taken).hasSize(149);
  }

  @Test
  void whatBreaksTheWorkIsThrownAsItWas() {
    assertThatThrownBy(
            () ->
                new OrderedRun<Object>(
                        new Counting(LINES),
                        executor,
                        4,
                        lines -> {
                          throw new IllegalArgumentException("a bug");
                        })
                    .run(result -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a bug");
  }

  @Test
  void aRunThatIsStoppedHandsNothingMoreOn() throws Exception {
    List<Long> taken = new ArrayList<>();
    OrderedRun<List<Long>> run =
        new OrderedRun<>(new Counting(Long.MAX_VALUE), executor, 4, OrderedRunTest::numbers);

    assertThatThrownBy(
            () ->
                run.run(
                    numbers -> {
                      taken.addAll(numbers);
                      run.stop();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(taken).hasSize(64);
  }

  @Test
  void whatWasWorkedAtAndNotTakenIsToldBeforeTheRunEnds() {
    List<Long> worked = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Long> taken = new ArrayList<>();
    List<Long> dropped = new ArrayList<>();

    assertThatThrownBy(
            () ->
                new OrderedRun<>(
                        new Counting(Long.MAX_VALUE),
                        executor,
                        4,
                        lines -> {
                          worked.addAll(numbers(lines));
                          return numbers(lines);
                        })
                    .run(
                        numbers -> {
                          if (taken.size() == 128) {
                            throw new IOException("nobody listens");
                          }
                          taken.addAll(numbers);
                        },
                        dropped::addAll))
        .hasMessage("nobody listens");
    assertThat(dropped).startsWith(129L);
    taken.addAll(dropped);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(worked);
  }

  @Test
  void whatWasWorkedAtWhenARunIsStoppedIsToldToo() {
    List<Long> worked = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Long> seen = new ArrayList<>();
    OrderedRun<List<Long>> run =
        new OrderedRun<>(
            new Counting(Long.MAX_VALUE),
            executor,
            4,
            lines -> {
              worked.addAll(numbers(lines));
              return numbers(lines);
            });

    assertThatThrownBy(
            () ->
                run.run(
                    numbers -> {
                      seen.addAll(numbers);
                      run.stop();
                    },
                    seen::addAll))
        .isInstanceOf(CancellationException.class);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(worked);
  }

  private static List<Long> numbers(List<Line> lines) {
    return lines.stream().map(Line::number).toList();
  }

  private record Numbered(long number) implements Line {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public LineQuestion read() {
      return new LineQuestion(null, JsonNodeFactory.instance.objectNode());
    }
  }

  private static class Counting implements LineSource {
    private final long count;
    private final AtomicLong taken = new AtomicLong();
    private long breaksAt = Long.MAX_VALUE;

    Counting(long count) {
      this.count = count;
    }

    long taken() {
      return taken.get();
    }

    @Override
    public Optional<Line> next() throws IOException {
      if (taken.get() + 1 == breaksAt) {
        throw new IOException("broken");
      }
      return taken.get() == count
          ? Optional.empty()
          : Optional.of(new Numbered(taken.incrementAndGet()));
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public void close() {}
  }

  /** Somebody who sends a line only when the one before was answered. */
  private static final class Conversation implements LineSource {
    private final int most;
    private CountDownLatch answered = new CountDownLatch(0);
    private volatile int rounds;

    Conversation(int most) {
      this.most = most;
    }

    synchronized void answered() {
      answered.countDown();
    }

    @Override
    public Optional<Line> next() throws IOException {
      try {
        answered.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      synchronized (this) {
        if (rounds == most) {
          return Optional.empty();
        }
        rounds++;
        answered = new CountDownLatch(1);
        return Optional.of(new Numbered(rounds));
      }
    }

    @Override
    public boolean ready() {
      return false;
    }

    @Override
    public void close() {}
  }
}
