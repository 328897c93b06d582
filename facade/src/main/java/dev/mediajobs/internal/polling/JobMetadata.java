package dev.mediajobs.internal.polling;

import com.squareup.moshi.JsonDataException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor tells of a job beside its state, as far as it does.
 *
 * @param submitted when the job was submitted
 * @param updated when it last changed
 * @param credits what it cost
 */
public record JobMetadata(
        @Nullable Instant submitted,
        @Nullable Instant updated,
        @Nullable BigDecimal credits) {
    public static final JobMetadata NONE = new JobMetadata(null, null, null);

    /** Times in any form that {@link Timestamps} reads; null where a time is missing or cannot be read. */
    public static JobMetadata of(@Nullable Object submitted, @Nullable Object updated, @Nullable BigDecimal credits) {
        return new JobMetadata(Timestamps.parse(submitted), Timestamps.parse(updated), credits);
    }

    /** The same, with what only the earlier notes tell. */
    public JobMetadata after(JobMetadata earlier) {
        if (this.equals(NONE)) {
            return earlier;
        }
        return new JobMetadata(
                submitted == null ? earlier.submitted : submitted,
                updated == null ? earlier.updated : updated,
                credits == null ? earlier.credits : credits);
    }

    /** What the spec requires, but nobody needs: null where the vendor leaves it out all the same. */
    public static <V> @Nullable V orElse(Supplier<V> required) {
        try {
            return required.get();
        } catch (JsonDataException missing) {
            return null;
        }
    }
}
