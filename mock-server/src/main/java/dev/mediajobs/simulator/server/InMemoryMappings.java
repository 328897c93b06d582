package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The persistent stubs of WireMock, which survive a reset but not the process. Thread-safe. */
// WireMock still calls a method that it marks for removal.
@SuppressWarnings("removal")
final class InMemoryMappings implements MappingsSource {

    private final Map<UUID, StubMapping> saved = Collections.synchronizedMap(new LinkedHashMap<>());

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        for (StubMapping stub : List.copyOf(saved.values())) {
            if (mappings.get(stub.getId()).isEmpty()) {
                StubMapping copy = Json.read(Json.write(stub), StubMapping.class);
                copy.setDirty(false);
                mappings.addMapping(copy);
            }
        }
    }

    @Override
    public void save(List<StubMapping> stubs) {
        stubs.forEach(this::save);
    }

    @Override
    public void save(StubMapping stub) {
        stub.setDirty(false);
        saved.put(stub.getId(), stub);
    }

    @Override
    @SuppressWarnings("removal") // abstract still
    public void remove(StubMapping stub) {
        remove(stub.getId());
    }

    @Override
    public void remove(UUID id) {
        saved.remove(id);
    }

    @Override
    public void removeAll() {
        saved.clear();
    }
}
