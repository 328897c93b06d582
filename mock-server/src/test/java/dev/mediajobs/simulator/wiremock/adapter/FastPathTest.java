package dev.mediajobs.simulator.wiremock.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.PostServeAction;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mediajobs.simulator.SimulatorEngine;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.server.UnstartedContainer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can change a response or the journal closes the fast path. */
class FastPathTest {

    private record Server(WireMockApp app, StubRequestHandler handler, FastPath path) {

        static Server with(Consumer<WireMockConfiguration> change) {
            WireMockConfiguration options = WireMockConfiguration.options().stubRequestLoggingDisabled(true);
            change.accept(options);
            AtomicReference<WireMockServices> services = new AtomicReference<>();
            ExtensionFactory simulator = created -> {
                services.set(created);
                return EngineExtensions.of(SimulatorEngine.create(SimulatorOptions.defaults()), created);
            };
            WireMockApp app = new WireMockApp(options.extensions(simulator), new UnstartedContainer());
            StubRequestHandler handler = app.buildStubRequestHandler();
            return new Server(app, handler, FastPath.of(services.get(), options, handler));
        }

        boolean isOpen() {
            return path.stub() != null;
        }
    }

    @Test
    void itIsOpen_forTheSimulatorAlone_whichAResetKeeps() {
        Server server = Server.with(options -> {});
        assertThat(server.isOpen()).isTrue();
        server.app().resetAll();
        assertThat(server.isOpen()).isTrue();
    }

    static Stream<Arguments> reasonsAtTheStart() {
        return Stream.of(
                reason("journal disabled", WireMockConfiguration::disableRequestJournal),
                reason("journal limited", options -> options.maxRequestJournalEntries(10)),
                reason("all responses are templates", options -> options.globalTemplating(true)),
                reason("browser proxy", options -> options.enableBrowserProxying(true)),
                reason(
                        "stores of the user",
                        options -> options.withStores(new DefaultStores(new SingleRootFileSource("target")) {})),
                reason("request filter", options -> options.extensions(new Filter())),
                reason("event listener", options -> options.extensions((ServeEventListener) () -> "user's")),
                reason("definition transformer", options -> options.extensions(new Definitions())),
                reason("response transformer", options -> options.extensions(new Responses())),
                reason("action after the response", options -> options.extensions(new Action())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasonsAtTheStart")
    void itIsClosed_withOptionsAndExtensionsOfTheUser(String name, Consumer<WireMockConfiguration> change) {
        assertThat(Server.with(change).isOpen()).as(name).isFalse();
    }

    static Stream<Arguments> reasonsAtRunTime() {
        Consumer<Server> removal = server -> server.app().resetMappings();
        return Stream.of(
                change(
                        "stub",
                        server -> server.app()
                                .addStubMapping(get("/mine").willReturn(ok()).build()),
                        removal),
                change(
                        "stub behind the simulator",
                        server -> server.app()
                                .addStubMapping(any(anyUrl())
                                        .atPriority(1_000)
                                        .willReturn(notFound())
                                        .build()),
                        removal),
                change("scenario of the simulator's stub", FastPathTest::editStub, removal),
                change("delay", server -> settings(server, 5), server -> settings(server, null)),
                change("recording", server -> server.app().startRecording("http://127.0.0.1:1"), server -> server.app()
                        .stopRecording()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasonsAtRunTime")
    void itIsClosed_whileAReasonLasts(String name, Consumer<Server> begin, Consumer<Server> end) {
        Server server = Server.with(options -> {});
        begin.accept(server);
        assertThat(server.isOpen()).as(name).isFalse();
        end.accept(server);
        assertThat(server.isOpen()).as("after " + name).isTrue();
    }

    @Test
    void itIsClosed_onceAListenerIsAdded() {
        Server server = Server.with(options -> {});
        server.handler().addRequestListener((request, response) -> {});
        assertThat(server.isOpen()).isFalse();
    }

    private static Arguments reason(String name, Consumer<WireMockConfiguration> change) {
        return arguments(name, change);
    }

    private static Arguments change(String name, Consumer<Server> begin, Consumer<Server> end) {
        return arguments(name, begin, end);
    }

    private static void editStub(Server server) {
        StubMapping edited = SimulatorStub.create();
        edited.setScenarioName("mine");
        edited.setRequiredScenarioState("Started");
        server.app().editStubMapping(edited);
    }

    private static void settings(Server server, Integer delay) {
        server.app()
                .updateGlobalSettings(GlobalSettings.builder().fixedDelay(delay).build());
    }

    private record Filter() implements StubRequestFilterV2 {
        @Override
        public RequestFilterAction filter(Request request, ServeEvent event) {
            return RequestFilterAction.continueWith(request);
        }

        @Override
        public String getName() {
            return "user's";
        }
    }

    private record Definitions() implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return event.getResponseDefinition();
        }

        @Override
        public String getName() {
            return "user's";
        }
    }

    private record Responses() implements ResponseTransformerV2 {
        @Override
        public Response transform(Response response, ServeEvent event) {
            return response;
        }

        @Override
        public String getName() {
            return "user's";
        }
    }

    @SuppressWarnings("deprecation") // Still supported by WireMock.
    private static final class Action extends PostServeAction {
        @Override
        public String getName() {
            return "user's";
        }
    }
}
