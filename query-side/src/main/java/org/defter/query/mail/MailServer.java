package org.defter.query.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** The municipality's mail server. One connection for each mail: there are few, and a server may end an idle one when it likes. */
final class MailServer {

    private static final String UTF_8 = "UTF-8";
    private static final int PERMANENT = 500;
    private static final int LONGEST_REASON = 300;

    private final Session session;
    private final InternetAddress from;
    private final String authority;

    /**
     * A server.
     *
     * @param authority the name of this installation, which identifiers of mails end in
     */
    MailServer(MailProperties properties, String authority) {
        this.session = Session.getInstance(settings(properties), authenticator(properties));
        this.authority = authority;
        try {
            this.from = new InternetAddress(properties.from(), true);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("DEFTER_MAIL_FROM is no address of mail: " + properties.from(), e);
        }
    }

    private static Properties settings(MailProperties properties) {
        String millis = Long.toString(properties.timeout().toMillis());
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", String.valueOf(properties.host()));
        settings.put("mail.smtp.port", Integer.toString(properties.port()));
        settings.put(
                "mail.smtp.auth",
                Boolean.toString(properties.user() != null && !properties.user().isBlank()));
        settings.put("mail.smtp.connectiontimeout", millis);
        settings.put("mail.smtp.timeout", millis);
        settings.put("mail.smtp.writetimeout", millis);
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        boolean starttls = properties.tls() == MailProperties.Tls.STARTTLS;
        settings.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        settings.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(properties.tls() == MailProperties.Tls.IMPLICIT));
        return settings;
    }

    private static @Nullable Authenticator authenticator(MailProperties properties) {
        String user = properties.user();
        if (user == null || user.isBlank()) {
            return null;
        }
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, properties.password());
            }
        };
    }

    /** What came of an attempt. */
    sealed interface Answer {

        /** The server has taken the mail. */
        record Accepted() implements Answer {}

        /** The server will not have this mail, whatever it says of others. */
        record Refused(String reason) implements Answer {}

        /** The server cannot be reached, or takes none just now. */
        record Unreachable(String reason) implements Answer {}
    }

    /** Hands a mail to the server, dated at that moment. */
    Answer send(Letter letter, Instant now) {
        try {
            Transport.send(message(letter, now));
            return new Answer.Accepted();
        } catch (MessagingException e) {
            MessagingException said = said(e);
            return isAboutThisMail(said) ? new Answer.Refused(reason(said)) : new Answer.Unreachable(reason(said));
        }
    }

    private MimeMessage message(Letter letter, Instant now) throws MessagingException {
        MimeMessage message = new Identified(session, "<" + letter.id() + "@" + authority + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setContentLanguage(new String[] {letter.language()});
        // No answers of the kind "I am on holiday" (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "text/plain; charset=UTF-8"));
        both.addBodyPart(part(letter.html(), "text/html; charset=UTF-8"));
        message.setContent(both);
        return message;
    }

    private static BodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private static boolean isAboutThisMail(MessagingException said) {
        return switch (said) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= PERMANENT;
            case SMTPSendFailedException sending -> sending.getReturnCode() >= PERMANENT;
            default -> false;
        };
    }

    /** What the server said, which is wrapped in what came of it. */
    private static MessagingException said(MessagingException failure) {
        Exception next = failure;
        while (next instanceof MessagingException link) {
            if (link instanceof SMTPAddressFailedException || link instanceof SMTPSendFailedException) {
                return link;
            }
            next = link.getNextException();
        }
        return failure;
    }

    private static String reason(MessagingException failure) {
        String said =
                String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON);
    }

    /** A message whose identifier is ours and not drawn anew at each attempt. */
    private static final class Identified extends MimeMessage {

        private final String identifier;

        Identified(Session session, String identifier) {
            super(session);
            this.identifier = identifier;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identifier);
        }
    }
}
