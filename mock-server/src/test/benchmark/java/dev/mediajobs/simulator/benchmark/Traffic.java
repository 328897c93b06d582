package dev.mediajobs.simulator.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/** The requests of a load. Used by one thread. */
interface Traffic {

    /** Authentication headers of Creatify. */
    String HEADERS = "X-API-ID: id\r\nX-API-KEY: key\r\n";

    /** {@return the bytes of the next request} */
    byte[] next();

    /**
     * Receives a response.
     *
     * @param request request that {@link #next} returned
     * @param bytes buffer that starts with the response; valid only during the call
     * @param length length of the response
     */
    default void onResponse(byte[] request, byte[] bytes, int length) {}

    /** {@return the given requests in rotation} */
    static Traffic inTurn(List<byte[]> requests) {
        return new Traffic() {
            private int turn;

            @Override
            public byte[] next() {
                byte[] request = requests.get(turn);
                turn = (turn + 1) % requests.size();
                return request;
            }
        };
    }

    /** {@return a GET} */
    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + HEADERS + "\r\n").getBytes(ISO_8859_1);
    }

    /** {@return a POST of JSON} */
    static byte[] post(String path, String json) {
        return post(path, "application/json", json);
    }

    /** {@return a POST of a form with an image and text fields} */
    static byte[] form(String path, String image, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n")
                .append("Content-Type: image/png\r\n\r\n")
                .append(image)
                .append("\r\n--b--\r\n");
        return post(path, "multipart/form-data; boundary=b", body.toString());
    }

    private static byte[] post(String path, String type, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + HEADERS + "Content-Type: " + type + "\r\n"
                        + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }
}
