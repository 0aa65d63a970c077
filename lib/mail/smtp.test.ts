import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { smtp } from './smtp'

/** A server that says yes to everything and keeps what it heard. */
async function postOffice() {
  let heard = ''
  const server = createServer((socket) => {
    let body = false
    socket.write('220 here\r\n')
    socket.on('data', (data) => {
      heard += data.toString()
      if (body) {
        if (!heard.endsWith('\r\n.\r\n')) return
        body = false
        socket.write('250 kept\r\n')
      } else if (/^DATA/im.test(data.toString())) {
        body = true
        socket.write('354 go on\r\n')
      } else socket.write(/^QUIT/im.test(data.toString()) ? '221 bye\r\n' : '250 yes\r\n')
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, heard: () => heard, close: () => server.close() }
}

test('with SMTP_URL a mail leaves as text and HTML, to one address', async () => {
  const office = await postOffice()
  const mail = { to: 'anna@example.org', subject: 'Your sign-in link', text: 'Hello', html: '<p>Hello</p>' }
  await smtp(office.url).sendMail({ from: 'Parley <parley@example.org>', ...mail })
  office.close()
  expect(office.heard()).toContain('RCPT TO:<anna@example.org>')
  expect(office.heard()).toContain('MAIL FROM:<parley@example.org>')
  expect(office.heard()).toContain('Subject: Your sign-in link')
  expect(office.heard()).toContain('multipart/alternative')
})
