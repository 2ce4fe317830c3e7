package org.defter.query.open.platform;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An element of a document while it is made. Prefixes are part of names; the root declares them. */
public final class Xml {

    /** What XML cannot hold, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    /** An element without anything in it. */
    public Xml(String name) {
        this.name = name;
    }

    /** With an attribute, if it has a value. */
    public Xml with(String attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
        return this;
    }

    /** With a text after what is there, if it is one. */
    public Xml text(@Nullable Object text) {
        if (text != null) {
            content.add(text.toString());
        }
        return this;
    }

    /** With an element after what is there, if there is one. */
    public Xml add(@Nullable Xml element) {
        if (element != null) {
            content.add(element);
        }
        return this;
    }

    /** With elements after what is there. */
    public Xml addAll(List<Xml> elements) {
        content.addAll(elements);
        return this;
    }

    /** With an element that holds a text, if it is one. */
    public Xml add(String child, @Nullable Object text) {
        return text == null ? this : add(new Xml(child).text(text));
    }

    /** With an element that has a day as attribute, if there is one. */
    public Xml day(String child, String attribute, @Nullable LocalDate day) {
        return day == null ? this : add(new Xml(child).with(attribute, day));
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return content.isEmpty();
    }

    /** The document of which this is the root, in UTF-8. */
    public String document() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            write(writer);
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory cannot fail", e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
        }
        for (Object part : content) {
            if (part instanceof Xml element) {
                element.write(writer);
            } else {
                writer.writeCharacters(clean(part.toString()));
            }
        }
        writer.writeEndElement();
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
