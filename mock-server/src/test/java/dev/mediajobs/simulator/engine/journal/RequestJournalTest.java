package dev.mediajobs.simulator.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The journal keeps only the last requests, in a limited number of bytes. */
class RequestJournalTest {

    private static final int MAX_BODY = 50_000;

    private final RequestJournal journal = new RequestJournal(3, Long.MAX_VALUE, MAX_BODY);

    private static void record(RequestJournal journal, int requests, int bodySize) {
        for (int i = 0; i < requests; i++) {
            add(journal, "", new byte[bodySize]);
        }
    }

    private static RecordedRequest add(RequestJournal journal, String account, byte[] body) {
        return add(journal, account, body, Response.empty(200));
    }

    private static RecordedRequest add(RequestJournal journal, String account, byte[] body, Response response) {
        JournalEntry entry = new JournalEntry();
        entry.account = account;
        return journal.add(entry, Instant.EPOCH, new Request("GET", "/", name -> null, () -> body), response);
    }

    private static List<Long> numbers(RequestJournal journal) {
        return journal.requests().stream().map(RecordedRequest::number).toList();
    }

    @Test
    void beyondTheLimit_theOldestAreRemoved() {
        record(journal, 10, 0);
        assertThat(numbers(journal)).containsExactly(8L, 9L, 10L);
    }

    @Test
    void aResponse_isKeptAndWeighed_withoutABodyThatIsTooLong() {
        Response small = Response.text(200, "text/plain", "x".repeat(1_000));
        Response large = Response.of(200, "image/png", new byte[MAX_BODY + 1]);
        assertThat(add(journal, "", new byte[0], small).response()).isSameAs(small);
        assertThat(journal.bytes()).isGreaterThan(1_000);
        Response kept = add(journal, "", new byte[0], large).response();
        assertThat(kept.body()).isEmpty();
        assertThat(kept.headers()).containsEntry("Content-Length", String.valueOf(MAX_BODY + 1));
        assertThat(journal.bytes()).isLessThan(MAX_BODY);
    }

    @Test
    void clear_removesAllRequestsAndTheirMemory() {
        record(journal, 2, 1_000);
        journal.clear();
        assertThat(journal.bytes()).isZero();
        record(journal, 1, 0);
        assertThat(numbers(journal)).containsExactly(3L);
    }

    @Test
    void beyondTheBytes_theOldestAreRemoved() {
        RequestJournal small = new RequestJournal(1_000, 100_000, MAX_BODY);
        record(small, 100, 30_000);
        assertThat(numbers(small)).containsExactly(98L, 99L, 100L);
        assertThat(small.bytes()).isLessThanOrEqualTo(100_000);
        assertThat(small.oldest()).isEqualTo(98);
        record(small, 1, 0);
        assertThat(numbers(small)).containsExactly(98L, 99L, 100L, 101L);
    }

    @Test
    void aBodyUpToTheLimit_isKeptWithoutACopy_andOfALongerOneItsBeginning() {
        byte[] whole = new byte[MAX_BODY];
        assertThat(add(journal, "", whole).request().body()).isSameAs(whole);
        RecordedRequest cut = add(journal, "", new byte[10 * MAX_BODY]);
        assertThat(cut.request().body()).hasSize(RequestRecorder.CUT_BYTES);
        assertThat(cut.bodySize()).isEqualTo(10 * MAX_BODY);
        assertThat(cut.isTruncated()).isTrue();
    }

    @Test
    void theRequestsOfOneAccount_areRemovedAlone() {
        add(journal, "ann", new byte[100]);
        add(journal, "bob", new byte[100]);
        journal.clear("ann");
        assertThat(numbers(journal)).containsExactly(2L);
        assertThat(journal.bytes())
                .isEqualTo(Objects.requireNonNull(journal.find(2)).weight());
    }

    @Test
    void concurrentRequests_leaveTheBytesOfTheKeptOnes() throws Exception {
        RequestJournal small = new RequestJournal(50, 20_000, MAX_BODY);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<?>> all = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                        start.await();
                        record(small, 2_000, thread * 20);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(small.bytes())
                .isEqualTo(small.requests().stream()
                        .mapToLong(RecordedRequest::weight)
                        .sum())
                .isLessThanOrEqualTo(20_000);
        assertThat(small.oldest()).isGreaterThan(31_900);
    }
}
