#!/usr/bin/python3
"""A real SMTP server (aiosmtpd) for tests: smtp_uji.py FOLDER [tls]

Prints its port. Every mail it takes becomes FOLDER/1.eml as it came and FOLDER/1.txt as a mail program reads it. What
it does depends on the recipient: ditolak@ 550, sibuk@ 451, ragu@ takes the mail and hangs up without an answer. With
`tls` it wants STARTTLS (FOLDER/ca.pem is its authority) and the log-in sirancage / FOLDER/sandi.
"""
import asyncio, email, email.policy, os, ssl, subprocess, sys

from aiosmtpd.smtp import AuthResult, SMTP

folder = sys.argv[1]
tls = len(sys.argv) > 2


class Kotak:
    n = 0

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("ditolak@"):
            return "550 5.1.1 no such user"
        if address.startswith("sibuk@"):
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.n += 1
        nama = os.path.join(folder, str(self.n))
        with open(nama + ".eml", "wb") as f:
            f.write(envelope.original_content)
        m = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        cacat = [str(d) for p in m.walk() for d in p.defects] + [str(d) for v in m.values() for d in v.defects]
        baris = envelope.original_content.split(b"\r\n")
        cacat += ["line over 78"] * any(len(b) > 78 for b in baris) + ["bare CR or LF"] * any(b"\r" in b or b"\n" in b for b in baris)
        with open(nama + ".txt", "w") as f:
            for k in ("From", "To", "Subject", "Date", "Message-ID", "List-Unsubscribe", "Auto-Submitted"):
                f.write("%s: %s\n" % (k, m[k]))
            f.write("Cacat: %s\nTls: %s\n\n%s" % ("; ".join(cacat) or "-", bool(session.ssl), m.get_content().replace("\r\n", "\n")))
        if envelope.rcpt_tos[0].startswith("ragu@"):
            server.transport.abort()
        return "250 OK"


def masuk(server, session, envelope, mechanism, data):
    with open(os.path.join(folder, "sandi")) as f:
        return AuthResult(success=data.login == b"sirancage" and data.password == f.read().strip().encode())


def atur():
    if not tls:
        return {}
    ca, kunci = os.path.join(folder, "ca.pem"), os.path.join(folder, "kunci.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", kunci, "-out", ca], check=True, stderr=subprocess.DEVNULL)
    konteks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    konteks.load_cert_chain(ca, kunci)
    return dict(tls_context=konteks, require_starttls=True, authenticator=masuk, auth_required=True)


async def jalan():
    kotak, opsi = Kotak(), atur()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(kotak, hostname="uji.invalid", **opsi), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(jalan())
