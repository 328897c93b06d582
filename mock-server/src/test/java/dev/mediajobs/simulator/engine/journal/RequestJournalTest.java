package dev.mediajobs.simulator.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal keeps only the last requests. */
class RequestJournalTest {

    private final RequestJournal journal = new RequestJournal(3);

    private void record(int requests) {
        for (int i = 0; i < requests; i++) {
            journal.add("somebody", Instant.EPOCH, "GET", "/", null, null, 200, List.of(), List.of());
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
