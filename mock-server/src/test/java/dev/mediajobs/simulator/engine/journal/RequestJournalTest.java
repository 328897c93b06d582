package dev.mediajobs.simulator.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal keeps the last requests and no more. */
class RequestJournalTest {

    private final RequestJournal journal = new RequestJournal(3);

    private void come(int requests) {
        for (int i = 0; i < requests; i++) {
            journal.add("somebody", Instant.EPOCH, "GET", "/", null, null, 200, List.of(), List.of());
        }
    }

    @Test
    void beyondTheLimit_theOldestGo() {
        come(10);
        assertThat(journal.requests()).extracting(RecordedRequest::number).containsExactly(8L, 9L, 10L);
    }

    @Test
    void whatCameBeforeAClearing_isForgotten() {
        come(2);
        journal.clear();
        come(1);
        assertThat(journal.requests()).extracting(RecordedRequest::number).containsExactly(3L);
    }
}
