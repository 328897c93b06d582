package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.journal.RequestJournal;
import dev.mediajobs.simulator.wiremock.adapter.RecordedEvents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The journal of WireMock: the requests that the simulator recorded, converted on demand, and the last ones to which a stub of
 * the user responded. Thread-safe.
 */
final class ServeEvents implements RequestJournalStore {

    private static final int MAX_EVENTS = 1_000;
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private final RequestJournal journal;
    private final RecordedEvents converter;
    private final Deque<StubEvent> events = new ArrayDeque<>();
    private long bytes;

    /** An event of a stub of the user, and the number of the request that the simulator had recorded before. */
    private record StubEvent(long after, ServeEvent event) {
        long size() {
            byte[] response =
                    event.getResponse() == null ? null : event.getResponse().getBody();
            byte[] request = event.getRequest().getBody();
            return (response == null ? 0L : response.length) + (request == null ? 0 : request.length);
        }
    }

    /** Creates a journal that shows what the engine records. */
    ServeEvents(Engine engine) {
        this.journal = engine.state().journal();
        this.converter = new RecordedEvents(engine, WireMockRequest::new);
    }

    @Override
    public Stream<ServeEvent> getAll() {
        List<ServeEvent> all = new ArrayList<>();
        Iterator<StubEvent> stubs = copy().iterator();
        StubEvent next = stubs.hasNext() ? stubs.next() : null;
        for (RecordedRequest recorded : journal.requests()) {
            while (next != null && next.after() < recorded.number()) {
                all.add(next.event());
                next = stubs.hasNext() ? stubs.next() : null;
            }
            all.add(converter.event(recorded));
        }
        while (next != null) {
            all.add(next.event());
            next = stubs.hasNext() ? stubs.next() : null;
        }
        Collections.reverse(all);
        return all.stream();
    }

    private synchronized List<StubEvent> copy() {
        return List.copyOf(events);
    }

    /** Adds an event, unless the simulator has recorded the request, or will because no stub matched. */
    @Override
    public synchronized void add(ServeEvent event) {
        if (RecordedEvents.isSimulator(event.getStubMapping()) || event.isNoExactMatch()) {
            return;
        }
        StubEvent added = new StubEvent(journal.last(), event);
        events.add(added);
        bytes += added.size();
        while (events.size() > MAX_EVENTS || (bytes > MAX_BYTES && events.size() > 1)) {
            bytes -= events.remove().size();
        }
    }

    @Override
    public void removeLast() {
        // Limited above, and never called because WireMock is not given a limit.
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public Optional<ServeEvent> get(UUID id) {
        long number = RecordedEvents.number(id);
        if (number >= 0) {
            return Optional.ofNullable(journal.find(number)).map(converter::event);
        }
        return copy().stream()
                .map(StubEvent::event)
                .filter(event -> event.getId().equals(id))
                .findFirst();
    }

    /** Ignores the completed event, which shares its sub-events with the one that was added. */
    @Override
    public void put(UUID id, ServeEvent event) {}

    @Override
    public synchronized void remove(UUID id) {
        long number = RecordedEvents.number(id);
        if (number >= 0) {
            journal.remove(number);
        } else {
            events.removeIf(kept -> kept.event().getId().equals(id));
            bytes = events.stream().mapToLong(StubEvent::size).sum();
        }
    }

    @Override
    public synchronized void clear() {
        events.clear();
        bytes = 0;
        journal.clear();
    }
}
