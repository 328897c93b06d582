package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.extension.GlobalSettingsListener;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mediajobs.simulator.wiremock.adapter.RecordedEvents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether WireMock holds anything that can change the response to a request: stubs other than the simulator's own, or
 * settings other than the defaults. A recording has a stub. Thread-safe.
 */
final class UsageListener implements StubLifecycleListener, GlobalSettingsListener {

    private @Nullable WireMockApp app;
    private volatile boolean used;

    /** Starts to observe. */
    synchronized void observe(WireMockApp observed) {
        app = observed;
        update();
    }

    /** {@return whether requests must pass through WireMock} */
    boolean isUsed() {
        return used;
    }

    private synchronized void update() {
        if (app != null) {
            List<StubMapping> stubs = app.listAllStubMappings().getMappings();
            used = stubs.size() != 1
                    || !RecordedEvents.isUnchanged(stubs.get(0))
                    || !app.getGlobalSettings().getSettings().equals(GlobalSettings.defaults());
        }
    }

    @Override
    public void afterStubCreated(StubMapping stub) {
        update();
    }

    @Override
    public void afterStubEdited(StubMapping before, StubMapping after) {
        update();
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        update();
    }

    @Override
    public void afterStubsReset() {
        update();
    }

    @Override
    public void afterGlobalSettingsUpdated(GlobalSettings before, GlobalSettings after) {
        update();
    }

    @Override
    public String getName() {
        return "mediajobs-usage";
    }
}
