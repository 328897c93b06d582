package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Forms byte by byte as HTTP clients write them; the file name is {@code a €"b.png} where the client supports it. */
enum ClientStyle {
    CURL(
            "------------------------8b6061ec69168ddf",
            Body.AFTER_CONTINUE,
            Part.FIELD,
            Part.file("a €%22b.png", Part.PNG)),
    CURL_BEFORE_7_81(
            "------------------------d74496d66958873e", Body.WHOLE, Part.FIELD, Part.file("a €\\\"b.png", Part.PNG)),
    PYTHON_REQUESTS("db885ad0c26e1c95c74175316049d595", Body.WHOLE, Part.FIELD, Part.file("a €%22b.png", "")),
    PYTHON_REQUESTS_WITH_OLD_URLLIB3(
            "3fb2f5e5f5a64ed5b1eb3fd6ee1d1a23",
            Body.WHOLE,
            Part.FIELD,
            Part.utf8File("Content-Disposition: form-data; name=\"%s\"", "")),
    PYTHON_AIOHTTP(
            "9b5f0cd5a1f24bc38e7c7f0f1ad3d6f0",
            Body.CHUNKED,
            "Content-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=\"%s\"",
            Part.utf8File("Content-Type: image/png\nContent-Disposition: form-data; name=\"%s\"", "")),
    NODE_FETCH("----formdata-undici-080777508719", Body.WHOLE, Part.FIELD, Part.file("a €%22b.png", Part.PNG)),
    NODE_FETCH_BLOB("----formdata-undici-011639125407", Body.CHUNKED, Part.FIELD, Part.file("blob", Part.BINARY)),
    NODE_AXIOS(
            "axios-1.7.2-boundary-Rk2BJvA1ySzYq_3ib6-0Tls2v",
            Body.CHUNKED,
            Part.FIELD,
            Part.file("a €%22b.png", Part.PNG)),
    NODE_FORM_DATA(
            "--------------------------515890814546601021194782",
            Body.CHUNKED,
            Part.FIELD,
            Part.file("a €.png", Part.PNG)),
    CHROME("----WebKitFormBoundary7MA4YWxkTrZu0gW", Body.WHOLE, Part.FIELD, Part.file("a €%22b.png", Part.PNG)),
    FIREFOX(
            "----geckoformboundary9c2d5b1e0b4e6e0c6a8a7d3f",
            Body.WHOLE,
            Part.FIELD,
            Part.file("a €%22b.png", Part.PNG)),
    OLD_BROWSER(
            "---------------------------9051914041544843365972754266",
            Body.WHOLE,
            Part.FIELD,
            Part.file("C:\\dir\\a.png", Part.PNG)),
    DOT_NET(
            "\"9e1ef8a4-7b1c-4b6c-9f6d-0d6f1f3f7a51\"",
            Body.CHUNKED,
            "Content-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=%s",
            "Content-Disposition: form-data; name=%s; filename=\"=?utf-8?B?YSDigqwuX3BuZw==?=\"; filename*=utf-8''a%%20%%E2%%82%%AC.png"),
    OKHTTP_4(
            "0d1f8f2c-0b8f-4f0a-9d5b-4a6e2b3b1c55",
            Body.WHOLE,
            "Content-Disposition: form-data; name=\"%s\"\nContent-Length: 2",
            Part.file("a €%22b.png", Part.PNG + "\nContent-Length: 9")),
    RETROFIT(
            "0d1f8f2c-0b8f-4f0a-9d5b-4a6e2b3b1c56",
            Body.WHOLE,
            Part.FIELD + "\nContent-Transfer-Encoding: binary\nContent-Type: text/plain; charset=UTF-8",
            Part.file("a €%22b.png", Part.PNG + "\nContent-Transfer-Encoding: binary")),
    APACHE_HTTP_CLIENT_4(
            "kSyVqr3vPkTzNw_-Zb2dJ0fYh7",
            Body.CHUNKED,
            Part.FIELD + "\nContent-Type: text/plain; charset=ISO-8859-1\nContent-Transfer-Encoding: 8bit",
            Part.file("a.png", "\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: binary")),
    SPRING(
            "j6t8FWn_0YzNQy-Kd3sRbtQm1",
            Body.CHUNKED,
            Part.FIELD + "\nContent-Type: text/plain;charset=UTF-8\nContent-Length: 2",
            Part.utf8File(
                    "Content-Disposition: form-data; name=\"%s\"; filename=\"=?UTF-8?Q?a_=E2=82=AC.png?=\"", Part.PNG)),
    AKKA(
            "gc0p4Jq0M2Yt08jU534c0p; charset=UTF-8",
            Body.CHUNKED,
            "content-disposition: form-data; name=%s",
            "content-disposition: form-data; filename=a.png; name=%s"),
    GO(
            "5f1d3f6a0c0a5e0d1e6d6a7c8b9fa0b1c2d3e4f5061728394a5b6c7d8e9f",
            Body.CHUNKED,
            Part.FIELD,
            Part.file("a €\\\"b.png", Part.BINARY)),
    DART(
            "dart-http-boundary-Kz+.a_1",
            Body.WHOLE,
            "content-disposition: form-data; name=\"%s\"",
            "content-type: image/png\ncontent-disposition: form-data; name=\"%s\"; filename=\"a €%%22b.png\""),
    PHP_GUZZLE(
            "6a4f3f1b0d7e5c2b9a8d",
            Body.WHOLE,
            Part.FIELD + "\nContent-Length: 2",
            Part.file("a €.png", "\nContent-Length: 9" + Part.PNG)),
    RUBY(
            "----RubyFormBoundary0Tcvq2dKQ8Zq8mXS",
            Body.WHOLE,
            Part.FIELD,
            Part.file("a €.png", Part.PNG + "\nContent-Transfer-Encoding: binary")),
    PYTHON_EMAIL(
            "\"===============7330845974216740156==\"",
            Body.WHOLE,
            "MIME-Version: 1.0\nContent-Disposition: form-data;\n name=\"%s\"",
            "Content-Type: image/png;\n\tname=\"a.png\"\nContent-Disposition: form-data;\n name=\"%s\";\n filename*=utf-8''a%%20%%E2%%82%%AC.png");

    private final String boundary;
    private final Body body;
    private final String field;
    private final String file;

    ClientStyle(String boundary, Body body, String field, String file) {
        this.boundary = boundary;
        this.body = body;
        this.field = field;
        this.file = file;
    }

    /** The transfer of a body. */
    private enum Body {
        WHOLE,
        AFTER_CONTINUE,
        CHUNKED
    }

    /** Headers of parts. */
    private static final class Part {
        static final String FIELD = "Content-Disposition: form-data; name=\"%s\"";
        static final String PNG = "\nContent-Type: image/png";
        static final String BINARY = "\nContent-Type: application/octet-stream";

        static String file(String name, String more) {
            return FIELD + "; filename=\"" + name.replace("%", "%%") + '"' + more;
        }

        static String utf8File(String disposition, String more) {
            return disposition + "; filename*=utf-8''a%%20%%E2%%82%%AC%%22b.png" + more;
        }
    }

    /**
     * {@return the bytes of a request}
     *
     * @param head the request line and headers, each with CRLF, without those of the body
     * @param fields names and values of the form, such as {@code fps=30}; the value {@code @} is a file
     */
    byte[] request(String head, String... fields) {
        byte[] form = form(fields);
        String length = body == Body.CHUNKED ? "Transfer-Encoding: chunked" : "Content-Length: " + form.length;
        String expectation = body == Body.AFTER_CONTINUE ? "Expect: 100-continue\r\n" : "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((head + expectation + "Content-Type: multipart/form-data; boundary=" + boundary + "\r\n"
                        + length + "\r\nConnection: close\r\n\r\n")
                .getBytes(UTF_8));
        int chunk = body == Body.CHUNKED ? 100 : form.length;
        for (int i = 0; i < form.length; i += chunk) {
            int size = Math.min(chunk, form.length - i);
            bytes.writeBytes(body == Body.CHUNKED ? (Integer.toHexString(size) + "\r\n").getBytes(UTF_8) : new byte[0]);
            bytes.write(form, i, size);
            bytes.writeBytes(body == Body.CHUNKED ? "\r\n".getBytes(UTF_8) : new byte[0]);
        }
        bytes.writeBytes(body == Body.CHUNKED ? "0\r\n\r\n".getBytes(UTF_8) : new byte[0]);
        return bytes.toByteArray();
    }

    private byte[] form(String... fields) {
        String line = "--" + boundary.replaceFirst(";.*", "").replace("\"", "");
        StringBuilder form = new StringBuilder();
        for (String each : fields) {
            String name = each.substring(0, each.indexOf('='));
            String value = each.substring(name.length() + 1);
            form.append(line).append('\n').append((value.equals("@") ? file : field).formatted(name));
            form.append("\n\n").append(value.equals("@") ? "the bytes" : value).append('\n');
        }
        String all = form.append(line).append("--\n").toString();
        return (this == PYTHON_EMAIL ? all : all.replace("\n", "\r\n")).getBytes(UTF_8);
    }
}
