package dev.mediajobs.simulator.server;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import dev.mediajobs.simulator.SimulatorEngine;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.wiremock.adapter.EngineExtensions;
import org.junit.jupiter.api.Test;

/** Requests pass through the loaded WireMock only while it can change a response. */
class UsageListenerTest {

    @Test
    void wireMockIsUsed_onlyWhileItHasAStubOrSettingsOfTheUser() {
        Engine engine = SimulatorEngine.create(SimulatorOptions.defaults());
        ExtensionFactory simulator = services -> EngineExtensions.behindServer(engine, services);
        UsageListener usage = new UsageListener();
        WireMockApp app = new WireMockApp(
                WireMockOptions.of(new ServeEvents(engine), usage).extensions(simulator), new UnstartedContainer());
        usage.observe(app);
        assertThat(usage.isUsed()).as("after the start").isFalse();
        app.addStubMapping(get("/mine").willReturn(ok()).build());
        assertThat(usage.isUsed()).as("with a stub").isTrue();
        app.resetMappings();
        assertThat(usage.isUsed()).as("after a reset").isFalse();
        app.updateGlobalSettings(GlobalSettings.builder().fixedDelay(5).build());
        assertThat(usage.isUsed()).as("with a delay").isTrue();
        app.updateGlobalSettings(GlobalSettings.defaults());
        assertThat(usage.isUsed()).as("after the delay").isFalse();
    }
}
