package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the optional packages of the facade what applications do not see of a {@code MediaJobs}. Registered by the
 * static initializer of that class.
 *
 * @param <M> the type {@code MediaJobs}, which this package must not know
 */
public final class MediaInternals<M> {
    private static final AtomicReference<@Nullable MediaInternals<?>> REGISTERED = new AtomicReference<>();

    private final Function<M, VendorClients> clients;
    private final BiFunction<M, Vendor, VendorContext> contexts;
    private final BiFunction<M, VendorClients, M> views;

    private MediaInternals(
            Function<M, VendorClients> clients,
            BiFunction<M, Vendor, VendorContext> contexts,
            BiFunction<M, VendorClients, M> views) {
        this.clients = clients;
        this.contexts = contexts;
        this.views = views;
    }

    public static <M> void register(
            Function<M, VendorClients> clients,
            BiFunction<M, Vendor, VendorContext> contexts,
            BiFunction<M, VendorClients, M> views) {
        REGISTERED.set(new MediaInternals<>(clients, contexts, views));
    }

    /** Returns the internals of the type of an instance. */
    @SuppressWarnings("unchecked") // the only type that registers
    public static <M> MediaInternals<M> of(M media) {
        return (MediaInternals<M>)
                Objects.requireNonNull(REGISTERED.get(), media.getClass().getName());
    }

    public VendorClients clients(M media) {
        return clients.apply(media);
    }

    public VendorContext context(M media, Vendor vendor) {
        return contexts.apply(media, vendor);
    }

    /** Returns a view with other clients, which share the connections of the first. */
    public M view(M media, VendorClients others) {
        return views.apply(media, others);
    }
}
