package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.SubmitDeadline;
import dev.mediajobs.internal.time.Scheduler;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
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
    private final @Nullable VendorClients original;
    private final @Nullable SubmitDeadline deadline;
    private final @Nullable SubmitGuard guard;

    public VendorClients(ClientContext client, Map<Vendor, VendorConfig> configs) {
        this(client, configs, null, null, null);
    }

    private VendorClients(
            ClientContext client,
            Map<Vendor, VendorConfig> configs,
            @Nullable VendorClients original,
            @Nullable SubmitDeadline deadline,
            @Nullable SubmitGuard guard) {
        this.client = client;
        this.configs = configs;
        this.original = original;
        this.deadline = deadline;
        this.guard = guard;
    }

    /** Returns clients that share everything with these, but submit only for this time, starting now. */
    public VendorClients before(Duration remaining) {
        return before(remaining, guard);
    }

    /** Returns such clients for a single submit. */
    public VendorClients before(Duration remaining, @Nullable SubmitGuard single) {
        SubmitDeadline earlier = SubmitDeadline.after(remaining, deadline, client.scheduler);
        return new VendorClients(client, configs, original == null ? this : original, earlier, single);
    }

    /** Returns the clocks and timers of these clients. */
    public Scheduler scheduler() {
        return client.scheduler;
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
            client = create(type, definition(type));
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

    private <C> C create(Class<C> type, Definition<C> definition) {
        VendorContext context = original != null && deadline != null
                ? original.context(type).before(deadline, guard)
                : connect(definition);
        C created = definition.factory().apply(context);
        contexts.put(definition.vendor(), context);
        return created;
    }

    private VendorContext connect(Definition<?> definition) {
        VendorConfig config = configs.getOrDefault(definition.vendor(), VendorConfig.none(definition.vendor()));
        VendorConnection connection = new VendorConnection(client, config);
        return new VendorContext(
                connection, definition.authenticator().apply(connection), definition.linksNeedCredentials());
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
