package dev.mediajobs.simulator.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.http.Request;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The journal keeps only the last requests. */
class RequestJournalTest {

    private final RequestJournal journal = new RequestJournal(3);

    private void record(int requests) {
        for (int i = 0; i < requests; i++) {
            journal.add(
                    new JournalEntry(), Instant.EPOCH, new Request("GET", "/", name -> null, () -> new byte[0]), 200);
        }
    }

    @Test
    void beyondTheLimit_theOldestAreRemoved() {
        record(10);
        assertThat(journal.requests()).extracting(RecordedRequest::number).containsExactly(8L, 9L, 10L);
    }

    @Test
    void clear_removesAllRequests() {
        record(2);
        journal.clear();
        record(1);
        assertThat(journal.requests()).extracting(RecordedRequest::number).containsExactly(3L);
    }
}
