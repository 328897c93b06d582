package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import dev.mediajobs.internal.http.RequestAuthenticator;
import java.lang.invoke.MethodHandles;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one {@code MediaJobs}, created when they are first used. Each client class registers its definition
 * when it is initialized, so that its constructor stays hidden from applications. Thread-safe.
 */
public final class VendorClients {
    private static final Map<Class<?>, Definition<?>> DEFINITIONS = new ConcurrentHashMap<>();

    private final ClientContext client;
    private final Map<Vendor, VendorConfig> configs;
    private final Map<Class<?>, Object> created = new HashMap<>();
    private final Map<Vendor, VendorContext> contexts = new EnumMap<>(Vendor.class);

    public VendorClients(ClientContext client, Map<Vendor, VendorConfig> configs) {
        this.client = client;
        this.configs = configs;
    }

    /**
     * What a vendor package provides.
     *
     * @param authenticator creates the authenticator of all calls
     * @param linksNeedCredentials whether result links on the vendor's own host require the credentials
     * @param factory creates the client, which registers its kinds of jobs
     */
    public record Definition<C>(
            Vendor vendor,
            Function<VendorConnection, RequestAuthenticator> authenticator,
            boolean linksNeedCredentials,
            Function<VendorContext, C> factory) {}

    /** Registers the definition of a client; called by the static initializer of its class. */
    public static <C> void register(Class<C> type, Definition<C> definition) {
        DEFINITIONS.put(type, definition);
    }

    /** Returns the client, which is created at the first call. */
    public synchronized <C> C get(Class<C> type) {
        Object client = created.get(type);
        if (client == null) {
            client = create(definition(type));
            created.put(type, client);
        }
        return type.cast(client);
    }

    /** Returns the context of the vendor of a client. */
    public synchronized VendorContext context(Class<?> type) {
        get(type);
        @Nullable VendorContext context = contexts.get(definition(type).vendor());
        if (context == null) {
            throw new IllegalStateException(type.getName());
        }
        return context;
    }

    private <C> C create(Definition<C> definition) {
        VendorConfig config = configs.getOrDefault(definition.vendor(), VendorConfig.none(definition.vendor()));
        VendorConnection connection = new VendorConnection(client, config);
        VendorContext context = new VendorContext(
                connection, definition.authenticator().apply(connection), definition.linksNeedCredentials());
        C created = definition.factory().apply(context);
        contexts.put(definition.vendor(), context);
        return created;
    }

    @SuppressWarnings("unchecked") // register ties the types
    private static <C> Definition<C> definition(Class<C> type) {
        try {
            MethodHandles.lookup().ensureInitialized(type);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
        @Nullable Definition<?> definition = DEFINITIONS.get(type);
        if (definition == null) {
            throw new IllegalStateException(type.getName() + " is not registered");
        }
        return (Definition<C>) definition;
    }
}
