package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import dev.mediajobs.simulator.engine.Engine;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the one stub of the simulator in WireMock, behind the stubs of the user, and resets the simulator with WireMock.
 * Thread-safe.
 */
final class SimulatorStub implements StubLifecycleListener, MappingsLoaderExtension {

    /** The id of the stub, the same in every server. */
    static final UUID ID = UUID.fromString("6d656469-616a-4f62-8000-73696d756c61");

    /** Stubs without a priority have 5. */
    static final int PRIORITY = 100;

    /** One object for all stubs, because WireMock never finds two patterns equal. */
    private static final RequestPattern REQUESTS =
            WireMock.requestMatching(RouteMatcher.NAME).build().getRequest();

    private static final StubMapping ORIGINAL = create();

    private final Engine engine;
    private final WireMockServices services;
    private final AtomicBoolean started = new AtomicBoolean();

    SimulatorStub(Engine engine, WireMockServices services) {
        this.engine = engine;
        this.services = services;
    }

    @Override
    public void start() {
        add();
    }

    @Override
    public void afterStubsReset() {
        add();
    }

    /** Also removing all stubs that no request has matched, or those that an import does not contain, removes this one. */
    @Override
    public void afterStubRemoved(StubMapping stub) {
        if (ID.equals(stub.getId())) {
            add();
        }
    }

    /** Saving all stubs includes this one. It is not written: WireMock would refuse to load a second stub with its id. */
    @Override
    public void afterStubEdited(StubMapping before, StubMapping after) {
        if (ID.equals(after.getId())) {
            after.setPersistent(null);
            after.setDirty(false);
        }
    }

    /**
     * Resets the simulator. WireMock loads its default stubs when it starts, which changes nothing, and when it is reset, but
     * not when only the stubs are removed, which is to leave the jobs alone.
     */
    @Override
    public void loadMappingsInto(StubMappings stubs) {
        if (started.getAndSet(true)) {
            engine.state().reset(null);
        }
    }

    private void add() {
        services.getAdmin().addStubMapping(create());
    }

    /** {@return a new copy of the stub} */
    static StubMapping create() {
        StubMapping stub = WireMock.requestMatching(RouteMatcher.NAME)
                .withId(ID)
                .withName("MediaJobs simulator")
                .atPriority(PRIORITY)
                .withMetadata(Map.of("mediajobs", Map.of("control", "/__admin/simulator/")))
                .willReturn(WireMock.aResponse().withTransformers(EngineTransformer.NAME))
                .build();
        stub.setRequest(REQUESTS);
        return stub;
    }

    /** {@return whether a stub is as it was created, apart from being kept in a file} */
    static boolean isUnchanged(StubMapping stub) {
        return ORIGINAL.equals(stub)
                && (stub.getServeEventListeners() == null
                        || stub.getServeEventListeners().isEmpty());
    }

    @Override
    public void stop() {
        engine.state().webhooks().close();
    }

    @Override
    public String getName() {
        return "mediajobs-stub";
    }
}
