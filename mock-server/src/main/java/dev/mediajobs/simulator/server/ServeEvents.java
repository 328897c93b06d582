package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The last requests that passed through WireMock. Thread-safe. */
final class ServeEvents implements RequestJournalStore {

    private static final int MAX_EVENTS = 1_000;

    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<ServeEvent> newestFirst = new ArrayList<>(events.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream();
    }

    @Override
    public synchronized void add(ServeEvent event) {
        events.put(event.getId(), event);
        if (events.size() > MAX_EVENTS) {
            removeLast();
        }
    }

    @Override
    public synchronized void removeLast() {
        events.keySet().stream().findFirst().ifPresent(events::remove);
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(events.get(id));
    }

    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        events.replace(id, event);
    }

    @Override
    public synchronized void remove(UUID id) {
        events.remove(id);
    }

    @Override
    public synchronized void clear() {
        events.clear();
    }
}
