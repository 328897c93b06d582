package dev.mediajobs.internal.download;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Recognizes expired links, which a wait does not help. */
final class LinkExpiry {
    private static final DateTimeFormatter BASIC_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Duration MAX_LIFETIME = Duration.ofDays(3650);

    private LinkExpiry() {}

    /**
     * Returns whether a link that was refused has certainly expired.
     *
     * @param text the beginning of the response body
     */
    static boolean isEvident(HttpUrl url, String text, Instant now) {
        Instant end = end(url);
        return (end != null && !end.isAfter(now))
                || text.toLowerCase(Locale.ROOT).contains("expired");
    }

    /** Returns the end in the query of a signed link: of S3, Google Cloud Storage, CloudFront or Azure; or null. */
    private static @Nullable Instant end(HttpUrl url) {
        try {
            for (String prefix : new String[] {"X-Amz-", "X-Goog-"}) {
                String date = url.queryParameter(prefix + "Date");
                String seconds = url.queryParameter(prefix + "Expires");
                if (date != null && seconds != null) {
                    Duration lifetime = Duration.ofSeconds(Long.parseLong(seconds));
                    return LocalDateTime.parse(date, BASIC_TIME)
                            .toInstant(ZoneOffset.UTC)
                            .plus(lifetime.compareTo(MAX_LIFETIME) < 0 ? lifetime : MAX_LIFETIME);
                }
            }
            String seconds = url.queryParameter("Expires");
            if (seconds != null) {
                return Instant.ofEpochSecond(Long.parseLong(seconds));
            }
            String time = url.queryParameter("se");
            return time == null ? null : Instant.parse(time);
        } catch (NumberFormatException | DateTimeException | ArithmeticException anotherMeaning) {
            return null;
        }
    }
}
