package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.extension.responsetemplating.ResponseTemplateTransformer;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.AbstractRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.Stores;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wiremock.webhooks.Webhooks;

/**
 * Knows whether WireMock would do nothing for a request but call the engine and record it, so that its steps can be left out.
 * What can change while it runs is read for each request; what cannot be read counts as a reason for WireMock's way. Thread-safe.
 */
final class FastPath {

    /** The extensions of the simulator, and those that WireMock adds itself, which do nothing for the simulator's stub. */
    private static final Set<Class<? extends Extension>> HARMLESS = Set.of(
            AdminGuard.class,
            ControlApiRoutes.class,
            EngineTransformer.class,
            ResponseTemplateTransformer.class,
            RouteMatcher.class,
            ServerLifecycle.class,
            SimulatorStub.class,
            Webhooks.class);

    private static final GlobalSettings DEFAULTS = GlobalSettings.defaults();

    private final Stores stores;
    private final @Nullable Collection<?> listeners;

    private FastPath(Stores stores, @Nullable Collection<?> listeners) {
        this.stores = stores;
        this.listeners = listeners;
    }

    /**
     * {@return the fast path of a server, which is never open if its options or extensions may change responses or the journal}
     *
     * @param handler the handler that WireMock has built from these options and extensions
     */
    static FastPath of(WireMockServices services, Options options, StubRequestHandler handler) {
        boolean possible = handler.getClass() == StubRequestHandler.class
                && services.getStores().getClass() == DefaultStores.class
                && !options.requestJournalDisabled()
                && options.maxRequestJournalEntries().isEmpty()
                && !options.browserProxySettings().enabled()
                && services.getExtensions().ofType(Extension.class).values().stream()
                        .allMatch(FastPath::isHarmless);
        return new FastPath(services.getStores(), possible ? listeners(handler) : null);
    }

    private static boolean isHarmless(Extension extension) {
        boolean template = extension instanceof ResponseTemplateTransformer transformer && transformer.applyGlobally();
        return HARMLESS.contains(extension.getClass()) && !template;
    }

    /** Returns the listeners that users add to the handler at any time, or null. WireMock has no method that returns them. */
    private static @Nullable Collection<?> listeners(StubRequestHandler handler) {
        try {
            Field field = AbstractRequestHandler.class.getDeclaredField("listeners");
            field.setAccessible(true);
            return (Collection<?>) field.get(handler);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** {@return the stub of the simulator if it is the only one and nothing else concerns requests now, or else null} */
    @Nullable
    StubMapping stub() {
        if (listeners == null
                || !listeners.isEmpty()
                || !DEFAULTS.equals(stores.getSettingsStore().get())) {
            return null;
        }
        Iterator<StubMapping> stubs = stores.getStubStore().getAll().iterator();
        StubMapping first = stubs.hasNext() ? stubs.next() : null;
        boolean only = first != null && !stubs.hasNext() && SimulatorStub.isUnchanged(first);
        return only ? first : null;
    }
}
