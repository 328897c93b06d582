package dev.mediajobs.quickstart;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a picture for the jobs. */
final class SamplePicture {
    private static final int SIDE = 256;

    private SamplePicture() {}

    /** A PNG of 256 by 256 pixels. */
    static byte[] png() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0xF6C177), SIDE, SIDE, new Color(0x9C4F96)));
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(SIDE / 4, SIDE / 4, SIDE / 2, SIDE / 2);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
