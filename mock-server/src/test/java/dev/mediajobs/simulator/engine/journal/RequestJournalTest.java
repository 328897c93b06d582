package dev.mediajobs.simulator.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.http.Request;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The journal keeps the last requests and no more. */
class RequestJournalTest {

    private final RequestJournal journal = new RequestJournal(3);

    private void come(int requests) {
        for (int i = 0; i < requests; i++) {
            journal.add(
                    new JournalEntry(), Instant.EPOCH, new Request("GET", "/", name -> null, () -> new byte[0]), 200);
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
