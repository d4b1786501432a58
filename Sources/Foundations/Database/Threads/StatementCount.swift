import Glibc

/// How many statements the current thread has run; kept in the thread's own storage, so counting costs no lock.
enum StatementCount {
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    static var current: Int { Int(bitPattern: pthread_getspecific(key)) }

    static func add(_ number: Int) {
        pthread_setspecific(key, UnsafeRawPointer(bitPattern: current + number))
    }
}
