package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gives the optional packages of the facade what applications do not see of a {@code MediaJobs}. Registered by the
 * static initializer of that class.
 *
 * @param <M> the type {@code MediaJobs}, which this package must not know
 */
public interface MediaInternals<M> {
    /** The registered instance. */
    AtomicReference<@Nullable MediaInternals<?>> REGISTERED = new AtomicReference<>();

    /** Returns the internals of the type of an instance. */
    @SuppressWarnings("unchecked") // the only type that registers
    static <M> MediaInternals<M> of(M media) {
        return (MediaInternals<M>)
                Objects.requireNonNull(REGISTERED.get(), media.getClass().getName());
    }

    VendorClients clients(M media);

    VendorContext context(M media, Vendor vendor);

    /** Returns a view with other clients, which share the connections of the first. */
    M view(M media, VendorClients clients);
}
