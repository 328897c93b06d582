package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.mediajobs.simulator.SimulatorOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The ways in which users run WireMock with the extension. */
enum ServerKind {
    /** Stock WireMock standalone with the jar on its class path. */
    STANDALONE {
        @Override
        RunningServer start(Path folder) {
            WireMockProcess process = WireMockProcess.start(folder, Map.of());
            return new RunningServer(process.base(), process::close);
        }
    },
    /** The thin WireMock, which looks for extensions. */
    EMBEDDED {
        @Override
        RunningServer start(Path folder) {
            return embedded(new WireMockServer(wireMockConfig()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .withRootDirectory(folder.toString())
                    .extensionScanningEnabled(true)));
        }
    },
    /** The thin WireMock with options from Java. It looks for extensions too, which must not add the simulator twice. */
    CONFIGURED {
        @Override
        RunningServer start(Path folder) {
            return embedded(new WireMockServer(wireMockConfig()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .withRootDirectory(folder.toString())
                    .extensionScanningEnabled(true)
                    .extensions(MediaJobsExtensionFactory.with(SimulatorOptions.defaults()))));
        }
    };

    /** A started server. */
    record RunningServer(URI base, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    /**
     * Starts a server.
     *
     * @param folder the folder of its stubs and files
     */
    abstract RunningServer start(Path folder);

    private static RunningServer embedded(WireMockServer server) {
        server.start();
        return new RunningServer(URI.create("http://127.0.0.1:" + server.port()), server::stop);
    }
}
