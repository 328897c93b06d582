package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.http.Response;

/** Responds to requests with the engine, and adds violations of the contract to the request in WireMock's journal. Thread-safe. */
final class EngineTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "mediajobs-engine";

    private final Engine engine;

    EngineTransformer(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        JournalEntry entry = new JournalEntry();
        Response response = engine.handle(Requests.request(event.getRequest()), entry);
        Violations.of(entry).forEach(event::appendSubEvent);
        return new SimulatorResponse(response);
    }

    /** Only for the stub of the simulator. */
    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
