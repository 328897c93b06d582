package dev.mediajobs.simulator.wiremock;

import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import dev.mediajobs.simulator.SimulatorEngine;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.wiremock.adapter.EngineExtensions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * Adds the simulated vendors to a WireMock server. Each server has its own jobs. Stubs of the user take precedence. Thread-safe.
 *
 * <p>WireMock finds this class if it scans for extensions, as WireMock standalone and its Docker image do. Otherwise it is
 * registered: {@code wireMockConfig().extensions(MediaJobsExtensionFactory.with(options))}.
 */
public final class MediaJobsExtensionFactory implements ExtensionFactory {

    private static final Set<WireMockServices> EXTENDED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Function<Notifier, SimulatorOptions> options;

    /**
     * Creates a factory that reads its options from {@code MEDIAJOBS_SIMULATOR_*} variables or {@code mediajobs.simulator.*}
     * properties. Others of these names are reported in the log of WireMock.
     */
    public MediaJobsExtensionFactory() {
        this(log -> {
            OptionVariables.warnings(
                            System.getProperties().stringPropertyNames(),
                            System.getenv().keySet())
                    .forEach(log::error);
            return OptionVariables.read(System::getProperty, System::getenv);
        });
    }

    private MediaJobsExtensionFactory(Function<Notifier, SimulatorOptions> options) {
        this.options = options;
    }

    /**
     * {@return a factory with the given options}
     *
     * @param options the job time, seed, scenario and other options; the port is ignored
     * @throws IllegalStateException if this class is from the jar without a classifier, which serves no other WireMock
     */
    public static MediaJobsExtensionFactory with(SimulatorOptions options) {
        if (ExtensionFactory.class.getName().contains(".shaded.")) {
            // Without this check, the array of extensions refuses the factory with an ArrayStoreException.
            throw new IllegalStateException(
                    "This extension is from the jar mediajobs-simulator, which contains a WireMock of"
                            + " its own. Depend on mediajobs-simulator with the classifier wiremock only.");
        }
        return new MediaJobsExtensionFactory(log -> options);
    }

    /**
     * {@return the extensions of a WireMock server; empty if another factory of this class has already extended it, such as a
     * registered one before the one that WireMock finds itself}
     *
     * @throws IllegalArgumentException if a variable or property is not valid; the message names it
     */
    @Override
    public List<Extension> create(WireMockServices services) {
        if (!EXTENDED.add(services)) {
            return List.of();
        }
        SimulatorOptions chosen = options.apply(services.getOptions().notifier());
        return EngineExtensions.of(SimulatorEngine.create(chosen), services);
    }
}
