package dev.mediajobs.internal.polling;

import com.squareup.moshi.JsonDataException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The data of a job besides its state, as far as the vendor provides it.
 *
 * @param name the name under which the vendor lists the job
 * @param submitted the time of the submit
 * @param updated the time of the last change
 */
public record JobMetadata(
        @Nullable String name,
        @Nullable Instant submitted,
        @Nullable Instant updated,
        @Nullable BigDecimal credits) {
    public static final JobMetadata NONE = new JobMetadata(null, null, null, null);

    /** Parses the times with {@link Timestamps}; missing or unreadable times become null. */
    public static JobMetadata of(@Nullable Object submitted, @Nullable Object updated, @Nullable BigDecimal credits) {
        return new JobMetadata(null, Timestamps.parse(submitted), Timestamps.parse(updated), credits);
    }

    public JobMetadata withName(@Nullable String newName) {
        return new JobMetadata(newName, submitted, updated, credits);
    }

    /** Returns a copy with missing values taken from earlier metadata. */
    public JobMetadata after(JobMetadata earlier) {
        if (this.equals(NONE)) {
            return earlier;
        }
        return new JobMetadata(
                name == null ? earlier.name : name,
                submitted == null ? earlier.submitted : submitted,
                updated == null ? earlier.updated : updated,
                credits == null ? earlier.credits : credits);
    }

    /** Returns a field that the spec requires, or null if the vendor omits it. */
    public static <V> @Nullable V orNull(Supplier<? extends @Nullable V> required) {
        try {
            return required.get();
        } catch (JsonDataException missing) {
            return null;
        }
    }
}
