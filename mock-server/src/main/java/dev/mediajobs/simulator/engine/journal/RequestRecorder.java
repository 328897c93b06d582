package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.engine.journal.RecordedRequest.CutPart;
import dev.mediajobs.simulator.http.Multipart;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.validation.Violation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records requests and responses by reference and weighs them. Copies only what it keeps of a long body. Thread-safe. */
final class RequestRecorder {

    /** What is kept of a body, or of each part of a form, that is too long. */
    static final int CUT_BYTES = 8 * 1024;

    private static final int OVERHEAD = 512;
    private static final int OVERHEAD_OF_A_HEADER = 96;
    private static final int OVERHEAD_OF_A_VIOLATION = 256;
    private static final int MAX_NAME = 500;

    private final int maxBodyBytes;

    RequestRecorder(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    RecordedRequest record(long number, JournalEntry entry, Instant at, Request request, Response response) {
        byte[] body = request.body();
        boolean cut = body.length > maxBodyBytes;
        Request kept = cut ? request.withBody(Arrays.copyOf(body, Math.min(CUT_BYTES, maxBodyBytes))) : request;
        List<CutPart> parts = cut ? parts(request, body) : null;
        Response sent = response.body().length > maxBodyBytes ? response.withoutBody() : response;
        long weight = weight(kept, entry) + weight(parts) + weight(sent);
        return new RecordedRequest(number, at, kept, body.length, parts, entry, sent, weight);
    }

    /** Returns the parts of a form, as long as they are small together; null if the body is not a form. */
    private @Nullable List<CutPart> parts(Request request, byte[] body) {
        String type = request.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        List<CutPart> parts = new ArrayList<>();
        long sum = 0;
        try {
            for (Multipart.Part part : Multipart.read(type, body)) {
                int length = part.bytes().length;
                byte[] bytes = Arrays.copyOf(part.bytes(), sum > maxBodyBytes ? 0 : Math.min(CUT_BYTES, length));
                String fileName = part.fileName() == null ? null : shortened(part.fileName());
                parts.add(new CutPart(
                        new Multipart.Part(shortened(part.name()), fileName, shortened(part.contentType()), bytes),
                        length));
                sum += bytes.length;
            }
        } catch (IOException e) {
            return null;
        }
        return parts;
    }

    private static String shortened(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    private static long weight(@Nullable List<CutPart> parts) {
        return parts == null
                ? 0
                : parts.stream()
                        .mapToLong(each -> OVERHEAD + MAX_NAME + each.part().bytes().length)
                        .sum();
    }

    private static long weight(Request request, JournalEntry entry) {
        long[] sum = {
            OVERHEAD + 2L * (request.path().length() + request.queryText().length())
        };
        request.headers().forEach((name, value) -> sum[0] += OVERHEAD_OF_A_HEADER + name.length() + value.length());
        return sum[0] + request.body().length + entry.account.length() + weight(entry.violations) + weight(entry.notes);
    }

    private static long weight(Response response) {
        return OVERHEAD_OF_A_HEADER * (long) response.headers().size() + response.body().length;
    }

    private static long weight(ViolationList violations) {
        long sum = 0;
        for (Violation each : violations.first()) {
            sum += OVERHEAD_OF_A_VIOLATION
                    + 2L
                            * (each.pointer().length()
                                    + each.expected().length()
                                    + each.actual().length());
        }
        return sum;
    }
}
